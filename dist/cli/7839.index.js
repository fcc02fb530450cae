"use strict";
exports.id = 7839;
exports.ids = [7839];
exports.modules = {

/***/ 47839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRelationSizes: () => (/* binding */ readRelationSizes)
/* harmony export */ });
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29668);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93240);
/** Reads table sizes from a server, in a session that can do nothing else. */



const LIMITS = "SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '30s'";
const QUERY = `
SELECT n.nspname || '.' || c.relname AS relation, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;
/**
 * By `schema.table`; `rows` is the planner's estimate. Read-only, gives up after seconds, and waits for no lock. What the URL leaves open
 * `PG*` say. Throws `UserError` that never holds the URL.
 */
async function readRelationSizes(url) {
    const server = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .openServer */ .C)({ environment: { ...process.env, DATABASE_URL: url }, mustWrite: false });
    try {
        const session = await server.connect("sizes");
        try {
            await session.batch(LIMITS);
            const rows = await session.query(QUERY);
            return new Map(rows.map((row) => [String(row["relation"]), { rows: Number(row["rows"]), bytes: Number(row["bytes"]) }]));
        }
        finally {
            await session.close();
        }
    }
    catch (error) {
        if (!(error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `The database did not tell its table sizes. ${error.message}`, error.hint ?? "See that the server can be reached and that the role may connect; it needs no rights on tables.");
    }
}


/***/ })

};
;