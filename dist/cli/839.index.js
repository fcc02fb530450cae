"use strict";
exports.id = 839;
exports.ids = [839];
exports.modules = {

/***/ 7839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRelationSizes: () => (/* binding */ readRelationSizes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);

const QUERY = `
SELECT n.nspname || '.' || c.relname AS relation, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;
/**
 * By `schema.table`; `rows` is the planner's estimate. Read-only, gives up after seconds, and waits for no lock. Throws `UserError` that
 * never holds the URL.
 */
async function readRelationSizes(url) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = newClient(pg, url);
    try {
        await client.connect();
        await client.query("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '30s'");
        const { rows } = await client.query(QUERY);
        return new Map(rows.map(({ relation, rows: count, bytes }) => [relation, { rows: count, bytes }]));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError)
            throw error;
        const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `The database did not tell its table sizes${code}.`, "See that the server can be reached and that the role may connect; it needs no rights on tables.");
    }
    finally {
        await client.end().catch(() => {
            // It was not connected.
        });
    }
}
function newClient(pg, url) {
    try {
        const client = new pg.Client({ connectionString: url, application_name: "schema-release", connectionTimeoutMillis: 10_000 });
        client.on("error", () => {
            // A connection that breaks fails the query that waits for it.
        });
        return client;
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", "The database's URL is not valid.", "It looks like postgresql://user@host:5432/database.");
    }
}


/***/ })

};
;