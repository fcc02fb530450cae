"use strict";
exports.id = 3240;
exports.ids = [3240];
exports.modules = {

/***/ 12670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ cancelSession),
/* harmony export */   w: () => (/* binding */ encrypt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51759);
/** The request to cancel what a session runs (manual, section 54.2.9): a connection of its own, which carries the session's key. */




const LIMIT_MS = 5000;
/** Ends when the server has taken it, whether or not anything was cancelled. Never throws. */
async function cancelSession({ host, encryption, direct }, { processId, secret }) {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const plain = (0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openSocket */ .k)(host);
    let socket = plain;
    try {
        // Without a listener an error would end the process.
        plain.on("error", () => { });
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(plain, "connect", { signal });
        if (encryption !== false)
            socket = await encrypt(plain, { host, encryption, direct, signal });
        socket.on("error", () => { });
        const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, "close", { signal });
        socket.resume();
        socket.write(words(16, 80_877_102, processId, secret));
        await closed;
    }
    catch {
        // Whoever asked looks at the session anyway.
    }
    finally {
        socket.destroy();
        plain.destroy();
    }
}
/** A connection that is there becomes an encrypted one, as PostgreSQL does it. Throws where that does not come about. */
async function encrypt(plain, place) {
    const { host, encryption, direct, signal } = place;
    if (!direct) {
        plain.write(words(8, 80_877_103));
        const [answer] = await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(plain, "data", { signal });
        if (String(answer) !== "S")
            throw new Error("no TLS");
    }
    const secured = (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({
        ...(encryption === false ? {} : encryption),
        socket: plain,
        host: host.name,
        ...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host.name) === 0 && { servername: host.name }),
        ...(direct && { ALPNProtocols: ["postgresql"] }),
    });
    secured.on("error", () => { });
    await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(secured, "secureConnect", { signal });
    return secured;
}
function words(...values) {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [at, value] of values.entries())
        bytes.writeInt32BE((value % 2 ** 32) | 0, at * 4);
    return bytes;
}


/***/ }),

/***/ 58694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readPassFile),
/* harmony export */   u: () => (/* binding */ readService)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** The files beside the environment that libpq reads: services and passwords. */



/** Settings of a service (manual, section 34.17). Throws `UserError` where no file has it. */
function readService(name, environment) {
    const { HOME = "", PGSERVICEFILE = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(HOME, ".pg_service.conf"), PGSYSCONFDIR = "/etc/postgresql-common" } = environment;
    for (const file of [PGSERVICEFILE, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(PGSYSCONFDIR, "pg_service.conf")]) {
        const found = findService(readText(file) ?? "", name);
        if (found !== null)
            return found;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There is no definition of the service ${JSON.stringify(name)}.`, "Give it a section in the file that PGSERVICEFILE names, or in ~/.pg_service.conf.");
}
function findService(text, name) {
    let found = null;
    for (const line of text.split("\n").map((each) => each.trim())) {
        if (line === "" || line.startsWith("#"))
            continue;
        if (line.startsWith("[")) {
            if (found !== null)
                return found;
            if (line === `[${name}]`)
                found = new Map();
        }
        else if (found !== null) {
            const equals = line.indexOf("=");
            if (equals < 1)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The service ${JSON.stringify(name)} holds a line that sets nothing.`, "Write keyword=value.");
            const keyword = line.slice(0, equals);
            if (!found.has(keyword))
                found.set(keyword, line.slice(equals + 1));
        }
    }
    return found;
}
/** A password from `PGPASSFILE` or `~/.pgpass` (manual, section 34.16), which libpq heeds only where nobody else may read it. */
function readPassFile(file, login) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    if (status?.isFile() !== true)
        return { password: null, remark: null };
    if (process.platform !== "win32" && (status.mode & 0o077) !== 0)
        return { password: null, remark: "The password file was not heeded since others may read it: chmod 600." };
    // Socket folders stand as localhost in the file.
    const host = login.host.startsWith("/") ? "localhost" : login.host;
    const wanted = [host, String(login.port), login.database, login.user];
    for (const line of (readText(file) ?? "").split(/\r?\n/)) {
        if (line === "" || line.startsWith("#"))
            continue;
        const fields = splitFields(line);
        const password = fields[4];
        if (password !== undefined &&
            password !== "" &&
            wanted.every((each, at) => fields[at] === "*" || unescape(fields[at]) === each))
            return { password: unescape(password), remark: null };
    }
    return { password: null, remark: null };
}
/** Fields end at a colon without a backslash before it. */
function splitFields(line) {
    return [...line.matchAll(/((?:[^:\\]|\\.)*)(?::|$)/gy)].map(([, field = ""]) => field);
}
function unescape(field = "") {
    return field.replaceAll(/\\(.)/g, "$1");
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 82132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kp: () => (/* binding */ PARAMETER_VARIABLES),
  S4: () => (/* binding */ readConnectionSettings)
});

// UNUSED EXPORTS: HEEDED_PARAMETERS

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/adapters/postgres/connection-files.js
var connection_files = __webpack_require__(58694);
;// CONCATENATED MODULE: ./build/adapters/postgres/connection-string.js
/** Reads connection strings as libpq does (manual, section 34.1.1): URLs, and `keyword = 'value'` lists. Asks nobody. */

/** Drivers that SQLAlchemy names in the scheme are of no matter to where the server is. */
const SCHEME = /^postgres(?:ql)?(?:\+[a-z0-9_]+)?:\/\//;
/** Throws `UserError` that holds nothing of the text, which may be a password in the wrong place. */
function parseConnectionString(text) {
    const scheme = SCHEME.exec(text)?.[0];
    if (scheme !== undefined)
        return parseUrl(text.slice(scheme.length));
    if (/^[a-z_]+\s*=/i.test(text.trim()))
        return parseKeywords(text.trim());
    throw invalid("it begins neither with postgresql:// nor with a keyword such as host=");
}
function parseUrl(text) {
    const settings = new Map();
    const set = (keyword, value) => {
        if (value !== "")
            settings.set(keyword, decode(value));
    };
    const [, userinfo, rest = ""] = /^(?:([^@/]*)@)?(.*)$/s.exec(text) ?? [];
    if (userinfo !== undefined) {
        const colon = userinfo.indexOf(":");
        set("user", colon < 0 ? userinfo : userinfo.slice(0, colon));
        if (colon >= 0)
            set("password", userinfo.slice(colon + 1));
    }
    const [, authority = "", database = "", query = ""] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
    const hosts = authority.split(",").map((host) => parseHost(host));
    set("host", joinUnlessEmpty(hosts.map(({ host }) => host)));
    set("port", joinUnlessEmpty(hosts.map(({ port }) => port)));
    set("dbname", database);
    for (const parameter of query === "" ? [] : query.split("&")) {
        const [keyword, value, more] = parameter.split("=");
        if (keyword === undefined || value === undefined || more !== undefined)
            throw invalid("a parameter behind ? is not like name=value");
        addParameter(settings, decode(keyword), decode(value));
    }
    return settings;
}
function joinUnlessEmpty(parts) {
    return parts.every((part) => part === "") ? "" : parts.join(",");
}
function parseHost(text) {
    const match = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(.*))?$/s.exec(text);
    if (match === null)
        throw invalid("a host is not like name:port or [IPv6 address]:port");
    const [, address, name = "", port = ""] = match;
    if (port !== "" && !/^\d+$/.test(decode(port)))
        throw invalid("a port is not a number; a : @ / or ? in the password is written %3A %40 %2F %3F");
    return { host: address ?? name, port };
}
/** Other clients' spellings of libpq's keywords. */
function addParameter(settings, keyword, value) {
    if (keyword === "ssl" && value === "true")
        settings.set("sslmode", "require");
    else if (keyword === "socket")
        settings.set("host", value);
    else
        settings.set(keyword, value);
}
function decode(text) {
    if (/%(?![0-9a-fA-F]{2})/.test(text))
        throw invalid("a % is not followed by two hexadecimal digits; a % itself is written %25");
    if (text.includes("%00"))
        throw invalid("it holds %00");
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw invalid("percent-encoded characters are not UTF-8");
    }
}
/** `keyword = value`, the value in quotation marks where it is empty or holds a space; a backslash takes the next character as it is. */
function parseKeywords(text) {
    const settings = new Map();
    const pattern = /\s*([^\s='\\]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)*))(?=\s|$)/sy;
    while (pattern.lastIndex < text.length) {
        const [, keyword, quoted, plain = ""] = pattern.exec(text) ?? [];
        if (keyword === undefined)
            throw invalid("it is no list of keyword=value; a value with spaces or ' stands in quotation marks");
        settings.set(keyword, (quoted ?? plain).replaceAll(/\\(.)/gs, "$1"));
    }
    return settings;
}
function invalid(reason) {
    return new errors.UserError("usage", `The database's URL is not valid: ${reason}.`, "It looks like postgresql://user:password@host:5432/database?sslmode=verify-full.");
}

;// CONCATENATED MODULE: ./build/adapters/postgres/connection-parameters.js
/** Everything libpq can be told about a connection, where it may be told, and what we make of it. A table; asks nobody. */



const TLS_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
/** libpq's own (manual, sections 34.1.2 and 34.15) that are heeded. */
const HEEDED = {
    host: { variable: "PGHOST" },
    hostaddr: { variable: "PGHOSTADDR" },
    port: { variable: "PGPORT" },
    dbname: { variable: "PGDATABASE" },
    user: { variable: "PGUSER" },
    password: { variable: "PGPASSWORD" },
    passfile: { variable: "PGPASSFILE" },
    service: { variable: "PGSERVICE" },
    options: { variable: "PGOPTIONS" },
    connect_timeout: { variable: "PGCONNECT_TIMEOUT", values: "number" },
    target_session_attrs: {
        variable: "PGTARGETSESSIONATTRS",
        values: ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"],
    },
    load_balance_hosts: { variable: "PGLOADBALANCEHOSTS", values: ["disable", "random"] },
    channel_binding: { variable: "PGCHANNELBINDING", values: ["disable", "prefer", "require"] },
    require_auth: { variable: "PGREQUIREAUTH" },
    sslmode: { variable: "PGSSLMODE", values: ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] },
    sslnegotiation: { variable: "PGSSLNEGOTIATION", values: ["postgres", "direct"] },
    sslrootcert: { variable: "PGSSLROOTCERT" },
    sslcert: { variable: "PGSSLCERT" },
    sslkey: { variable: "PGSSLKEY" },
    sslpassword: {},
    sslcertmode: { variable: "PGSSLCERTMODE", values: ["disable", "allow", "require"] },
    sslcrl: { variable: "PGSSLCRL" },
    ssl_min_protocol_version: { variable: "PGSSLMINPROTOCOLVERSION", values: TLS_VERSIONS },
    ssl_max_protocol_version: { variable: "PGSSLMAXPROTOCOLVERSION", values: TLS_VERSIONS },
    // Not libpq's: Go's driver takes settings of the session as parameters, and dbmate's users rely on this one.
    search_path: {},
};
const HEEDED_PARAMETERS = Object.keys(HEEDED);
/** Those that can be told to other programs, too: keyword and variable. */
const PARAMETER_VARIABLES = Object.entries(HEEDED).flatMap(([keyword, { variable }]) => (variable === undefined || keyword === "service" ? [] : [[keyword, variable]]));
/** Known, and of no consequence here. */
const IGNORED = new Set(`application_name fallback_application_name client_encoding sslcompression sslsni sslkeylogfile krbsrvname gsslib gssdelegation
   keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout min_protocol_version max_protocol_version
   uselibpqcompat schema connection_limit pool_timeout socket_timeout pgbouncer statement_cache_size
   pool encoding prepared_statements advisory_locks reaping_frequency checkout_timeout idle_timeout conn_max_age`.split(/\s+/));
/** Those that would change what a connection is worth, so they are not ignored: keyword -> variable and the only value that is fine. */
const NOT_SUPPORTED = {
    requirepeer: { variable: "PGREQUIREPEER", fine: [] },
    gssencmode: { variable: "PGGSSENCMODE", fine: ["disable", "prefer"] },
    requiressl: { variable: "PGREQUIRESSL", fine: ["0"] },
    sslcrldir: { variable: "PGSSLCRLDIR", fine: [] },
    replication: { fine: ["false", "off", "no", "0"] },
    scram_client_key: { fine: [] },
    scram_server_key: { fine: [] },
};
/**
 * What the URL says, then the service file, then the environment, as in libpq. Empty where nothing says where the server is. Throws
 * `UserError` for what libpq would refuse, too, naming what is allowed.
 */
function readConnectionSettings(url, environment) {
    const said = url === "" ? new Map() : parseConnectionString(url);
    const service = said.get("service") ?? environment["PGSERVICE"] ?? "";
    const layers = [fromVariables(environment), service === "" ? [] : (0,connection_files/* readService */.u)(service, environment), said];
    const settings = new Map(layers.flatMap((layer) => [...layer]).filter(([, value]) => value !== ""));
    for (const [keyword, value] of settings)
        check(keyword, value);
    if (settings.get("sslrootcert") === "system") {
        // As libpq: everybody can have a certificate of those.
        if (!settings.has("sslmode"))
            settings.set("sslmode", "verify-full");
        if (settings.get("sslmode") !== "verify-full")
            throw new errors.UserError("usage", "sslrootcert=system was given with a weaker sslmode than verify-full.", "Say sslmode=verify-full.");
    }
    return settings;
}
function fromVariables(environment) {
    return Object.entries({ ...HEEDED, ...NOT_SUPPORTED }).flatMap(([keyword, { variable }]) => {
        const value = variable === undefined ? undefined : environment[variable];
        return value === undefined || value === "" ? [] : [[keyword, value]];
    });
}
function check(keyword, value) {
    if (IGNORED.has(keyword))
        return;
    const refused = Object.hasOwn(NOT_SUPPORTED, keyword) ? NOT_SUPPORTED[keyword] : undefined;
    if (refused !== undefined) {
        if (refused.fine.includes(value))
            return;
        throw new errors.UserError("usage", `The connection parameter ${keyword} is not supported.`, "Leave it out, and PG* of the same meaning.");
    }
    const known = Object.hasOwn(HEEDED, keyword) ? HEEDED[keyword] : undefined;
    if (known === undefined)
        throw new errors.UserError("usage", "The database's URL has an unknown parameter.", `Known are ${HEEDED_PARAMETERS.join(", ")}.`);
    if (known.values === "number" && !/^-?\d+$/.test(value))
        throw new errors.UserError("usage", `The connection parameter ${keyword} is not a whole number.`, `Say ${keyword}=10, for instance.`);
    if (Array.isArray(known.values) && !known.values.includes(value))
        throw new errors.UserError("usage", `The connection parameter ${keyword} has an unknown value.`, `Say one of ${known.values.join(", ")}.`);
}


/***/ }),

/***/ 34664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ showTarget),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   qU: () => (/* binding */ isSocket)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89984);
/* harmony import */ var _connection_parameters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82132);
/** Connection settings made definite: hosts, login and limits. Knows libpq's defaults. */






/** libpq waits for ever; a deploy should say early that it cannot reach its server. */
const DEFAULT_TIMEOUT_S = 15;
/** Variables of which any says where a server is. */
const WHERE = ["host", "hostaddr", "port", "dbname", "service"];
/** Null where nothing says where the server is. */
function readTarget(url, environment) {
    const settings = (0,_connection_parameters_js__WEBPACK_IMPORTED_MODULE_5__/* .readConnectionSettings */ .S4)(url, environment);
    if (url === "" && !WHERE.some((keyword) => settings.has(keyword)))
        return null;
    const user = settings.get("user") ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
    const timeout = Number(settings.get("connect_timeout") ?? DEFAULT_TIMEOUT_S);
    return {
        hosts: readHosts(settings),
        user,
        database: settings.get("dbname") ?? user,
        settings,
        // As libpq: nothing and less is for ever, one second is taken for two.
        timeoutMs: timeout <= 0 ? 0 : Math.max(timeout, 2) * 1000,
        home: environment["HOME"] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().homedir,
    };
}
/** One for each of the list `host` (or `hostaddr`); one port serves all, else there are as many. */
function readHosts(settings) {
    const names = settings.get("host")?.split(",") ?? [];
    const addresses = settings.get("hostaddr")?.split(",") ?? [];
    const ports = settings.get("port")?.split(",") ?? [];
    const count = Math.max(names.length, addresses.length, 1);
    if (names.length > 0 && addresses.length > 0 && names.length !== addresses.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.UserError("usage", `There are ${names.length} hosts but ${addresses.length} in hostaddr.`, "Give as many of each.");
    if (ports.length > 1 && ports.length !== count)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.UserError("usage", `There are ${count} hosts but ${ports.length} ports.`, "Give one port, or one for each host.");
    return Array.from({ length: count }, (_, at) => {
        const port = readPort(ports[at] ?? ports[0] ?? "");
        const address = addresses[at] ?? "";
        if (address !== "" && (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.UserError("usage", "The connection parameter hostaddr is no IP address.", "Give names as host.");
        const name = names[at] ?? "";
        if (name.startsWith("@"))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.UserError("usage", "Abstract Unix sockets are not supported.", "Name the folder of the socket.");
        return { name: name === "" ? address || defaultHost(port) : name, address: address === "" ? null : address, port };
    });
}
function readPort(text) {
    const port = text === "" ? 5432 : Number(text);
    if (Number.isInteger(port) && port >= 1 && port <= 65_535)
        return port;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.UserError("usage", "The database's port is no number from 1 to 65535.", "PostgreSQL's own is 5432.");
}
/** The folder that the server's package puts its socket in; libpq knows one from its build. */
function defaultHost(port) {
    const folders = ["/var/run/postgresql", "/tmp"];
    return folders.find((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.s.PGSQL.${port}`))) ?? "localhost";
}
function isSocket(host) {
    return host.address === null && host.name.startsWith("/");
}
/** Whether what is sent to it leaves the machine. */
function isRemote(host) {
    if (isSocket(host))
        return false;
    const where = (host.address ?? host.name).toLowerCase();
    return where !== "localhost" && where !== "::1" && !((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(where) === 4 && where.startsWith("127."));
}
/** `host:port/database`, all hosts where there are several. */
function showTarget({ hosts, database }) {
    const shown = hosts.map(({ name, port }) => `${(0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) === 6 ? `[${name}]` : name.toLowerCase()}:${port}`);
    return `${shown.join(",")}/${database}`;
}


/***/ }),

/***/ 51759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openClient),
  k: () => (/* binding */ openSocket)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/adapters/postgres/authentication.js


const METHODS = ["none", "password", "md5", "scram-sha-256"];
const KNOWN = new Set([...METHODS, "gss", "sspi", "oauth"]);
function guardAuthentication(settings, encrypted) {
    const binding = settings.get("channel_binding") ?? "prefer";
    const mayUse = readMethods(settings.get("require_auth") ?? "");
    let asked = "none";
    let refusal = null;
    const judge = (method, bound) => {
        asked = method;
        if (!mayUse(method))
            refusal = refuse(`by the method ${method}, which require_auth does not allow`, "Change require_auth or the server.");
        else if (binding === "require" && !bound)
            refusal = refuse("without binding the channel, which channel_binding=require wants", "Use TLS and a SCRAM password.");
    };
    return {
        bindChannel: encrypted && binding !== "disable",
        watch(connection) {
            connection.on("authenticationCleartextPassword", () => judge("password", false));
            connection.on("authenticationMD5Password", () => judge("md5", false));
            connection.on("authenticationSASL", ({ mechanisms }) => judge("scram-sha-256", encrypted && mechanisms.includes("SCRAM-SHA-256-PLUS")));
        },
        mayTell: () => (refusal === null ? null : Promise.reject(refusal)),
        check() {
            if (asked === "none")
                judge("none", false);
            if (refusal !== null)
                throw refusal;
        },
        refusal: () => refusal,
    };
}
/** `a,b`: one of these; `!a,!b`: none of these. */
function readMethods(text) {
    if (text === "")
        return () => true;
    const parts = text.split(",").map((part) => part.trim());
    const negated = parts.filter((part) => part.startsWith("!")).length;
    const methods = parts.map((part) => part.replace(/^!/, ""));
    if (negated > 0 && negated < parts.length)
        throw new errors.UserError("usage", "require_auth mixes methods with and without !.", "Name those that are allowed, or those that are not.");
    if (!methods.every((method) => KNOWN.has(method)))
        throw new errors.UserError("usage", "require_auth names an unknown method.", `Known are ${METHODS.join(", ")}.`);
    return (method) => methods.includes(method) === (negated === 0);
}
function refuse(how, hint) {
    return new database_port/* DatabaseError */.a(`The database server let us in ${how}.`, { kind: "connection", hint });
}

// EXTERNAL MODULE: ./build/adapters/postgres/connection-target.js
var connection_target = __webpack_require__(34664);
;// CONCATENATED MODULE: ./build/adapters/postgres/open-client.js
/** One attempt at one host in one way of encryption. Knows `pg`; gives it everything, so that it looks into no environment itself. */



/** Throws whatever `pg`, Node or the server says; whoever calls knows what it means. */
async function openClient({ default: pg }, attempt) {
    const { target, host, encryption, applicationName } = attempt;
    const guard = guardAuthentication(target.settings, encryption !== false);
    const config = {
        host: host.name,
        port: host.port,
        user: target.user,
        database: target.database,
        application_name: applicationName,
        password: () => guard.mayTell() ?? attempt.password(),
        connectionTimeoutMillis: target.timeoutMs,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        // A copy: `pg` keeps what it is given, and hides the key in it.
        ssl: encryption === false ? false : { ...encryption },
        sslnegotiation: encryption !== false && target.settings.get("sslnegotiation") === "direct" ? "direct" : "postgres",
        enableChannelBinding: guard.bindChannel,
        types: { getTypeParser: (oid, format) => (TIMES.has(oid) ? String : pg.types.getTypeParser(oid, format)) },
        ...readOptions(target),
        ...(!(0,connection_target/* isSocket */.qU)(host) && { stream: () => makeSocket(host) }),
    };
    const client = new pg.Client(config);
    // A connection that breaks fails the query that waits for it, or the next one.
    client.on("error", () => { });
    guard.watch(client.connection);
    try {
        await client.connect();
        guard.check();
        return client;
    }
    catch (error) {
        client.connection.stream.destroy();
        throw guard.refusal() ?? error;
    }
}
/** date, time, timestamp, timestamptz, interval, timetz: a `Date` would lose microseconds and their time zone. */
const TIMES = new Set([1082, 1083, 1114, 1184, 1186, 1266]);
/** Settings for the server. Only what was said is sent: poolers refuse what they do not know. */
function readOptions({ settings }) {
    const path = settings.get("search_path");
    const parts = [
        settings.get("options") ?? "",
        path === undefined ? "" : `-c search_path=${path.replaceAll(/[\\\s]/g, String.raw `\$&`)}`,
    ];
    const options = parts.filter((part) => part !== "").join(" ");
    return options === "" ? {} : { options };
}
/** How long one of several addresses of a name may take before the next is tried. Node's own quarter of a second is short for a continent. */
const ADDRESS_MS = 2500;
/** Connects to the host's address where it has one, whatever name `pg` gives it to check certificates against. */
function makeSocket(host) {
    const socket = new external_node_net_.Socket();
    const connect = socket.connect.bind(socket);
    socket.connect = () => connect(endpointOf(host));
    return socket;
}
/** A bare connection to the same place, for what is no session. */
function openSocket(host) {
    return (0,external_node_net_.connect)(endpointOf(host));
}
function endpointOf(host) {
    if ((0,connection_target/* isSocket */.qU)(host))
        return { path: `${host.name}/.s.PGSQL.${host.port}` };
    return { host: host.address ?? host.name, port: host.port, autoSelectFamilyAttemptTimeout: ADDRESS_MS };
}


/***/ }),

/***/ 93240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openServer),
  A: () => (/* binding */ openTarget)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/adapters/postgres/cancel.js
var postgres_cancel = __webpack_require__(12670);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/adapters/postgres/connection-target.js
var connection_target = __webpack_require__(34664);
;// CONCATENATED MODULE: ./build/adapters/postgres/statement-errors.js
/** What the server says to a statement, and a connection that breaks, as `DatabaseError`. */

/** Null for what does not come from the server. */
function readReport(error) {
    if (!(error instanceof Error))
        return null;
    const fields = new Map(Object.entries(error));
    const code = fields.get("code");
    const severity = fields.get("severity");
    if (typeof code !== "string" || typeof severity !== "string")
        return null;
    const position = Number(fields.get("position") ?? Number.NaN);
    return {
        message: error.message,
        code,
        severity,
        detail: readText(fields.get("detail")),
        hint: readText(fields.get("hint")),
        position: Number.isInteger(position) ? position : null,
    };
}
/** Anything of severity FATAL or worse ends the session, whatever its code. */
function explainStatement(error, mask, completed = null) {
    const report = readReport(error);
    if (report !== null) {
        const lost = report.severity === "FATAL" || report.severity === "PANIC";
        return new database_port/* DatabaseError */.a(mask.mask(report.message), {
            kind: lost ? "lost" : "statement",
            code: report.code,
            detail: maskOrNull(report.detail, mask),
            hint: lost ? LOST_HINT : maskOrNull(report.hint, mask),
            position: report.position,
            completed,
        });
    }
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError)
        return error;
    return new database_port/* DatabaseError */.a(`The connection to the database broke: ${mask.mask(error.message)}.`, {
        kind: "lost",
        hint: LOST_HINT,
    });
}
const LOST_HINT = "What ran last may or may not have been done: look at the status, then run it again.";
function maskOrNull(text, mask) {
    return text === null ? null : mask.mask(text);
}
function readText(value) {
    return typeof value === "string" && value !== "" ? value : null;
}

;// CONCATENATED MODULE: ./build/adapters/postgres/connection-errors.js
/** Why there is no connection, and what to do. Names no host: these sentences go into records and public logs. */



/** Bugs and `UserError`s come back as they are. */
function explainConnection(error, tried, mask) {
    if (error instanceof database_port/* DatabaseError */.a || error instanceof errors.UserError)
        return error;
    const report = readReport(error);
    if (report !== null)
        return explainReport(report, tried, mask);
    if (!(error instanceof Error))
        return error;
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const [message, hint] = NETWORK.find(([pattern]) => pattern.test(code) || pattern.test(error.message))?.[1](tried) ?? [
        `The connection to the database server failed (${mask.mask(code || error.message)}).`,
        "See that the server runs and can be reached from here.",
    ];
    return new database_port/* DatabaseError */.a(message, { kind: "connection", hint });
}
/** Codes of Node and OpenSSL, and what `pg` says itself. */
const NETWORK = [
    [
        /^ECONNREFUSED$/,
        () => [
            "Nothing listens at the database's host and port (ECONNREFUSED).",
            "See that the server runs and that host and port are right.",
        ],
    ],
    [
        /^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/,
        () => [
            "The name of the database's host is not known (ENOTFOUND).",
            "See that the host is right and that this machine can look it up; private names need a runner in that network.",
        ],
    ],
    [
        /^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$|^timeout expired$/,
        () => [
            "The database server does not answer (timeout).",
            "See that firewalls and security groups let this machine through; connect_timeout in the URL waits longer.",
        ],
    ],
    [
        /^(?:ENOENT|EACCES|ENOTSOCK)$/,
        () => [
            "There is no Unix socket of a server that may be used at the database's host.",
            "See that the server runs, or say host=localhost to connect by TCP.",
        ],
    ],
    [
        /does not support SSL/,
        ({ remote }) => [
            "The database server offers no TLS.",
            remote
                ? "Turn TLS on at the server (ssl = on). Only where the network is trusted: say sslmode=disable."
                : "Say sslmode=disable.",
        ],
    ],
    [
        /^(?:ERR_TLS_CERT_ALTNAME_INVALID|ERR_TLS_CERT_ALTNAME_FORMAT)$/,
        () => [
            "The certificate of the database server is for another name than the host in the URL.",
            "Connect by a name that the certificate has, or say sslmode=verify-ca if any certificate of that authority will do.",
        ],
    ],
    [
        /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID|REVOKED)$/,
        () => [
            "The certificate of the database server is expired, revoked or not valid yet.",
            "Renew it at the server; see this machine's clock.",
        ],
    ],
    [
        /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+|CERT_\w+|INVALID_CA|ERR_TLS_\w+|INVALID_PURPOSE|HOSTNAME_MISMATCH|CRL_\w+)$/,
        () => [
            "The certificate of the database server is not trusted.",
            "Name the certificate of who signed it by sslrootcert (or PGSSLROOTCERT); for Amazon RDS it is the bundle of the region.",
        ],
    ],
    [
        /^(?:EPROTO|ERR_SSL_\w+|ERR_OSSL_\w+)$/,
        () => [
            "TLS with the database server could not be agreed.",
            "See versions (ssl_min_protocol_version), the client certificate (sslcert, sslkey, sslpassword) and that a PostgreSQL listens there.",
        ],
    ],
    [
        /establishing an SSL connection/,
        () => [
            "What listens at the database's port did not answer as PostgreSQL does.",
            "See that host and port are those of the database.",
        ],
    ],
    [
        /^(?:ECONNRESET|EPIPE)$|^Connection terminated/,
        () => [
            "The database server closed the connection before it was made.",
            "See its log, and that host and port are those of a PostgreSQL.",
        ],
    ],
];
function explainReport(report, tried, mask) {
    return new database_port/* DatabaseError */.a(`The database server refused the connection: ${mask.mask(report.message)}.`, {
        kind: "connection",
        code: report.code,
        detail: report.detail === null ? null : mask.mask(report.detail),
        hint: REFUSALS.get(report.code)?.(report, tried) ?? (report.hint === null ? "See the server's log." : mask.mask(report.hint)),
    });
}
const REFUSALS = new Map(Object.entries({
    "28P01": (_, { iam, remark }) => iam
        ? "Grant rds_iam to the role, and rds-db:connect for it to whom AWS takes us for; see the region, too."
        : (remark ?? "Set the role's password in the URL (percent-encoded) or in PGPASSWORD."),
    "28000": ({ message }, { encrypted }) => {
        if (/certificate/i.test(message))
            return "The server wants a client certificate: name it by sslcert and its key by sslkey.";
        if (/pg_hba\.conf|no encryption|SSL off/i.test(message))
            return encrypted
                ? "Let pg_hba.conf (or the provider's network rules) admit this machine, role and database."
                : "The server may take encrypted connections only: say sslmode=verify-full. Else let pg_hba.conf admit this machine, role and database.";
        return "See that the role exists, may log in, and stands in the URL as it should.";
    },
    "3D000": () => "Create the database, or correct its name at the end of the URL.",
    "42501": () => "Grant the role CONNECT on the database.",
    "53300": () => "Wait until other sessions end, or raise max_connections or the role's limit; a deploy needs three sessions.",
    "57P03": () => "The server starts, stops or recovers: run it again in a minute.",
    "55000": () => "The database takes no connections (ALLOW_CONNECTIONS): see its owner.",
    "08P01": ({ message }) => /startup parameter/i.test(message)
        ? "A pooler such as PgBouncer stands there and does not take PGOPTIONS: connect to the server itself."
        : "See that a PostgreSQL listens there; connect to the server itself where a pooler stands between.",
    "22023": () => "See the settings in PGOPTIONS or options.",
    "42704": () => "See the settings in PGOPTIONS or options.",
}));

;// CONCATENATED MODULE: ./build/adapters/postgres/greeting.js

/**
 * So that the server ends a session whose other end is gone (PostgreSQL 14 and later look for that while a statement runs), or which stays
 * in a transaction without doing anything. What the role, the database or PGOPTIONS set themselves is left.
 */
const SETTINGS = {
    client_connection_check_interval: "2s",
    idle_in_transaction_session_timeout: "60s",
    tcp_keepalives_idle: "10",
    tcp_keepalives_interval: "5",
    tcp_keepalives_count: "3",
    tcp_user_timeout: "30s",
};
const READ_FACTS = `SELECT pg_catalog.pg_backend_pid() AS pid, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly"`;
const SET = `SELECT pg_catalog.set_config(s.name, v.value, false)
FROM (VALUES ${Object.entries(SETTINGS)
    .map(([name, value]) => `('${name}', '${value}')`)
    .join(", ")}) AS v (name, value)
JOIN pg_catalog.pg_settings s ON s.name = v.name AND s.source NOT IN ('client', 'user', 'database', 'database user')`;
async function greet(client) {
    try {
        return await readFacts(client, `${READ_FACTS}; ${SET}`);
    }
    catch {
        // Some servers' machines cannot look whether we are there, and then do not take the setting.
        return readFacts(client, READ_FACTS);
    }
}
async function readFacts(client, text) {
    const answer = await client.query(text);
    const [first = answer] = Array.isArray(answer) ? answer : [];
    const rows = first !== null && typeof first === "object" && "rows" in first ? first.rows : null;
    const row = Array.isArray(rows) ? rows[0] : null;
    if (row === null || typeof row !== "object" || !("pid" in row && "standby" in row && "readOnly" in row))
        throw new database_port/* DatabaseError */.a("What listens at the database's port does not answer as PostgreSQL does.", {
            kind: "connection",
            hint: "See that host and port are those of a PostgreSQL 12 or later.",
        });
    return { pid: Number(row.pid), standby: row.standby === true, readOnly: row.readOnly === true };
}
/** Of `target_session_attrs`. `prefer-standby` takes any once no host is a standby. */
const WANTED = {
    "read-write": ({ standby, readOnly }) => !standby && !readOnly,
    "read-only": ({ standby, readOnly }) => standby || readOnly,
    primary: ({ standby }) => !standby,
    standby: ({ standby }) => standby,
    "prefer-standby": ({ standby }) => standby,
};
/** Null when the server will do. */
function refuseServer(facts, wanted, mustWrite) {
    if (mustWrite && facts.standby)
        return refusal("The database server is a read replica", "Connect to the primary (the writer's endpoint); a replica follows it by itself.");
    if (mustWrite && facts.readOnly)
        return refusal("Sessions of the database server are read-only", "See default_transaction_read_only of the server, the database and the role; a full disk sets it on Amazon RDS.");
    if (WANTED[wanted]?.(facts) ?? true)
        return null;
    return refusal(`The database server is not what target_session_attrs=${wanted} asks for`, "Name a host that is, or change target_session_attrs.");
}
function refusal(message, hint) {
    return new database_port/* DatabaseError */.a(`${message}.`, { kind: "connection", hint });
}

// EXTERNAL MODULE: ./build/adapters/postgres/open-client.js + 1 modules
var open_client = __webpack_require__(51759);
;// CONCATENATED MODULE: ./build/adapters/postgres/pooler.js

/** More than a pool has idle connections, as a rule: one that lends them in turn has lent the first session's again by then. */
const ROUNDS = 24;
const LIMIT_MS = 6000;
const READ_PID = "SELECT pg_catalog.pg_backend_pid() AS pid";
/**
 * A pooler cannot tell us the server's process id when we connect, since it has not chosen a connection yet. Of one that shares, a second
 * session gets the connection that the first just used, or the first gets another one later.
 */
async function findPooling(first, pid, openSecond) {
    if (Reflect.get(first, "processID") === pid)
        return "none";
    const second = await openSecond();
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve("unknown"), LIMIT_MS);
    });
    try {
        return await Promise.race([compare(first, second), late]);
    }
    finally {
        clearTimeout(timer);
        second.connection.stream.destroy();
    }
}
async function compare(first, second) {
    const before = await readPid(first);
    try {
        await second.query("BEGIN");
    }
    catch (error) {
        // PgBouncer in statement mode takes no transactions.
        if (readReport(error) === null)
            throw error;
        return "shared";
    }
    if ((await readPid(second)) === before || (await readPid(first)) !== before)
        return "shared";
    await second.query("ROLLBACK");
    for (let round = 0; round < ROUNDS; round++)
        if ((await readPid(second)) === before)
            return "shared";
    return (await readPid(first)) === before ? "session" : "shared";
}
async function readPid(client) {
    const { rows } = await client.query(READ_PID);
    return rows[0]?.pid ?? 0;
}

;// CONCATENATED MODULE: ./build/adapters/postgres/session.js

/** How long a server may take to say goodbye. */
const CLOSE_MS = 2000;
/**
 * Values come as `pg` gives them (`int8` and `numeric` as text, JSON parsed), but dates and times as the server writes them.
 */
function openSession({ client, pid, mask, cancel }) {
    let closing = null;
    const ask = async (answer) => {
        let completed = 0;
        const count = () => {
            completed += 1;
        };
        client.connection.on("commandComplete", count);
        try {
            return await answer;
        }
        catch (error) {
            throw explainStatement(error, mask, completed);
        }
        finally {
            client.connection.off("commandComplete", count);
        }
    };
    return {
        pid,
        async query(text, values = []) {
            // The extended protocol takes one statement only. It costs one round trip, too.
            const config = { text, values: [...values], queryMode: "extended" };
            const result = await ask(client.query(config));
            return result.rows;
        },
        async batch(text) {
            const answer = await ask(client.query(text));
            return (Array.isArray(answer) ? answer : [answer]).flatMap(toStatementResult);
        },
        cancel,
        close: () => (closing ??= endClient(client)),
    };
}
/** Nothing for what held no statement. */
function toStatementResult(result) {
    const command = result.command;
    if (command === null)
        return [];
    return [{ command, rows: result.rows, rowCount: result.rowCount }];
}
/** Says goodbye, and hangs up where nobody answers. Never throws. */
async function endClient(client) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, CLOSE_MS);
    });
    await Promise.race([client.end().catch(() => { }), late]);
    clearTimeout(timer);
    client.connection.stream.destroy();
}

// EXTERNAL MODULE: ./build/adapters/postgres/tls.js
var tls = __webpack_require__(67247);
;// CONCATENATED MODULE: ./build/adapters/postgres/connect.js









/** Throws `UserError` or `DatabaseError`. */
async function connect(request) {
    const { settings, hosts } = request.target;
    const ordered = settings.get("load_balance_hosts") === "random" ? shuffle(hosts) : hosts;
    const wanted = settings.get("target_session_attrs") ?? "any";
    const failures = [];
    for (const attribute of wanted === "prefer-standby" ? [wanted, "any"] : [wanted]) {
        failures.length = 0;
        for (const host of ordered) {
            const answer = await tryHost(host, attribute, request);
            if (!(answer instanceof database_port/* DatabaseError */.a))
                return answer;
            failures.push(answer);
            // As libpq: a server that refuses us speaks for the others, one that starts does not.
            if (answer.code !== null && answer.code !== "57P03")
                throw answer;
        }
    }
    const [first] = failures;
    if (first === undefined || failures.length === 1)
        throw first ?? new Error("There is no host.");
    const messages = [...new Set(failures.map(({ message }) => message))].join(" ");
    throw new database_port/* DatabaseError */.a(`None of the ${failures.length} hosts will do. ${messages}`, { kind: "connection", hint: first.hint });
}
/** Network and server failures are answers, so that the next host is tried; mistakes in the settings are thrown. */
async function tryHost(host, attribute, request) {
    const { target, passwords } = request;
    const encryptions = (0,tls/* encryptionsOf */.I)(host, target);
    for (const [at, encryption] of encryptions.entries()) {
        const open = () => openOne({ host, encryption, request });
        try {
            const client = await open();
            const refusal = await examine({ client, open, attribute, host, request });
            if (!(refusal instanceof database_port/* DatabaseError */.a))
                return { client, pid: refusal.pid, host, encryption };
            await endClient(client);
            return refusal;
        }
        catch (error) {
            if (at < encryptions.length - 1 && mayTryOther(error))
                continue;
            const tried = { encrypted: encryption !== false, remote: (0,connection_target/* isRemote */.Vx)(host), ...passwords.tried() };
            const explained = explainConnection(error, tried, passwords.mask());
            if (explained instanceof database_port/* DatabaseError */.a)
                return explained;
            throw explained;
        }
    }
    throw new Error("There is no way to encrypt.");
}
async function openOne({ host, encryption, request }) {
    const { target, passwords, applicationName } = request;
    return (0,open_client/* openClient */.M)(await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849)), { target, host, encryption, applicationName, password: () => passwords.read(host) });
}
/** libpq goes on after a failed handshake and after a refusal by pg_hba.conf; a wrong password is wrong either way. */
function mayTryOther(error) {
    if (error instanceof database_port/* DatabaseError */.a)
        return false;
    const report = readReport(error);
    if (report !== null)
        return report.code === "28000";
    const code = error instanceof Error && "code" in error ? error.code : "";
    return !["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"].includes(String(code));
}
async function examine({ client, open, attribute, host, request }) {
    try {
        const facts = await greet(client);
        const refusal = refuseServer(facts, attribute, request.mustWrite);
        if (refusal !== null)
            return refusal;
        const place = `${host.name}:${host.port}`;
        const pooling = request.keptSessions.has(place) ? "session" : await findPooling(client, facts.pid, open);
        if (pooling === "session")
            request.keptSessions.add(place);
        return POOLING[pooling] ?? facts;
    }
    catch (error) {
        client.connection.stream.destroy();
        throw error;
    }
}
const POOLING = {
    none: null,
    session: null,
    shared: pooled("A pooler (such as PgBouncer in transaction or statement mode) lends our session's connection to others"),
    unknown: pooled("A pooler stands before the database server and did not serve a second session in time"),
};
/** Locks, settings and the way to cancel belong to a session. */
function pooled(message) {
    return new database_port/* DatabaseError */.a(`${message}; locks and settings of a deploy would not hold.`, {
        kind: "connection",
        hint: "Connect to the server itself, or to a pool in session mode that has three connections to spare.",
    });
}
function shuffle(items) {
    return items
        .map((item) => ({ item, at: Math.random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/process/environment.js
var process_environment = __webpack_require__(65631);
// EXTERNAL MODULE: ./build/adapters/process/mask-secrets.js
var mask_secrets = __webpack_require__(56584);
// EXTERNAL MODULE: ./build/adapters/postgres/connection-files.js
var connection_files = __webpack_require__(58694);
;// CONCATENATED MODULE: ./build/adapters/postgres/rds-token.js
/** Passwords that Amazon RDS and Aurora take for fifteen minutes instead of a role's own. Signed here; nobody is asked but for credentials. */


/** Whether the environment asks for tokens. `SCHEMA_RELEASE_RDS_IAM` is ours: a parameter in the URL would stop psql and other tools. */
function wantsRdsToken(environment) {
    const said = environment["SCHEMA_RELEASE_RDS_IAM"] ?? "";
    if (/^(?:1|true|yes|on)$/i.test(said))
        return true;
    if (/^(?:|0|false|no|off)$/i.test(said))
        return false;
    throw new errors.UserError("usage", "SCHEMA_RELEASE_RDS_IAM has an unknown value.", "Say 1 or 0.");
}
/** Credentials are found as the AWS SDK finds them: `AWS_*`, web identity, profile, the machine's role. */
async function makeRdsToken(host, user, environment) {
    const region = regionOf(host.name) ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"];
    if (region === undefined || region === "")
        throw new errors.UserError("usage", "The region of the RDS server is not known.", "Set AWS_REGION, or connect by the name that RDS gives it.");
    const { Signer } = await Promise.all(/* import() */[__webpack_require__.e(4195), __webpack_require__.e(4945)]).then(__webpack_require__.t.bind(__webpack_require__, 54945, 19));
    try {
        return await new Signer({ hostname: host.name, port: host.port, username: user, region }).getAuthToken();
    }
    catch {
        throw new database_port/* DatabaseError */.a("AWS gave no credentials to sign a token for the database with.", {
            kind: "connection",
            hint: "Let aws-actions/configure-aws-credentials run before this step, with id-token: write, or set AWS_ACCESS_KEY_ID and its secret.",
        });
    }
}
/** Of `name.id.REGION.rds.amazonaws.com`. */
function regionOf(name) {
    return /\.([a-z]{2}(?:-[a-z]+)+-\d)\.rds\.amazonaws\.com(?:\.cn)?$/i.exec(name)?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/adapters/postgres/passwords.js
/** Where the password for a host comes from, and all that must never be shown. */






function openPasswords({ target, url, environment, iam }) {
    const { settings, user, database, home } = target;
    const said = settings.get("password");
    const known = new Set([...(0,process_environment/* passwordsIn */.gW)(url), said ?? "", settings.get("sslpassword") ?? "", environment["PGPASSWORD"] ?? ""]);
    let remark = null;
    const find = async (host) => {
        if (iam)
            return makeRdsToken(host, user, environment);
        if (said !== undefined)
            return said;
        const file = settings.get("passfile") ?? (0,external_node_path_.join)(home, ".pgpass");
        const found = (0,connection_files/* readPassFile */.K)(file, { host: host.name, port: host.port, database, user });
        remark = found.remark;
        return found.password;
    };
    return {
        find,
        async read(host) {
            const password = await find(host);
            if (password === null)
                throw new database_port/* DatabaseError */.a("The database server wants a password, and there is none.", {
                    kind: "connection",
                    code: "28P01",
                    hint: remark ?? "Set it in the URL (percent-encoded), in PGPASSWORD, or in a password file.",
                });
            known.add(password);
            return password;
        },
        mask: () => (0,mask_secrets/* openMask */.h8)([...known]),
        tried: () => ({ iam, remark }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/postgres/server.js








/** Asks nobody yet. Throws `UserError` where the environment does not say where the server is, or says it wrong. */
function openServer(options) {
    const { mustWrite = true } = options;
    const { target: found, passwords } = openTarget(options);
    const target = { ...found, database: options.database ?? found.database };
    const shown = (0,connection_target/* showTarget */.Rg)(target);
    const keptSessions = new Set();
    return {
        shown,
        hostHash: (0,sha256/* sha256 */.s)(shown),
        async connect(purpose) {
            const applicationName = `schema-release ${purpose}`;
            const { client, pid, host, encryption } = await connect({ target, passwords, applicationName, mustWrite, keptSessions });
            const direct = target.settings.get("sslnegotiation") === "direct";
            const cancel = () => (0,postgres_cancel/* cancelSession */.B)({ host, encryption, direct }, cancelKey(client));
            return openSession({ client, pid, mask: passwords.mask(), cancel });
        },
    };
}
/** Where it is and with which password. Throws `UserError` as `openServer` does. */
function openTarget({ environment, urlVariable = DEFAULT_VARIABLE }) {
    const url = environment[urlVariable] ?? "";
    const target = findTarget(url, urlVariable, environment);
    const iam = wantsRdsToken(environment);
    if (iam && target.settings.get("sslmode") === "disable")
        throw new errors.UserError("usage", "RDS takes tokens over TLS only, but sslmode=disable was said.", "Say sslmode=verify-full.");
    return { target, url, passwords: openPasswords({ target, url, environment, iam }), iam };
}
const DEFAULT_VARIABLE = "DATABASE_URL";
/** Another variable than the usual one must be set: what it was meant to name is not what `PG*` happen to say. */
function findTarget(url, urlVariable, environment) {
    const target = url === "" && urlVariable !== DEFAULT_VARIABLE ? null : (0,connection_target/* readTarget */._E)(url, environment);
    if (target !== null)
        return target;
    throw new errors.UserError("usage", `The environment variable ${urlVariable} is not set.`, urlVariable === DEFAULT_VARIABLE ? "Set it to the URL of the database, or set PGHOST and its kin." : howToSet(urlVariable));
}
/** The release workflow hands the same variable to the plan from another secret. */
function howToSet(urlVariable) {
    const stage = /^(STAGING|PRODUCTION|DR)_DATABASE_URL$/.exec(urlVariable)?.[1];
    const usual = "Set it to the URL of the database.";
    if (stage === undefined)
        return usual;
    return `${usual} The release workflow takes it from secrets: for the plan ${stage}_READ_URL of the repository, for the deploy ${urlVariable} of the target's environment.`;
}
/** What the server (or the pooler) gave to cancel this session with. */
function cancelKey(client) {
    return { processId: Number(Reflect.get(client, "processID")), secret: Number(Reflect.get(client, "secretKey")) };
}


/***/ }),

/***/ 67247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ encryptionsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89984);
/* harmony import */ var _connection_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34664);
/** TLS as libpq has it (manual, section 34.19), which is not as `pg` has it: there `require` checks certificates and `prefer` is none. */





const WAYS = {
    disable: ["plain"],
    allow: ["plain", "tls"],
    prefer: ["tls", "plain"],
    require: ["tls"],
    "verify-ca": ["tls"],
    "verify-full": ["tls"],
};
/**
 * The ways in which a host is tried, in order. To a host on another machine nothing goes unencrypted unless `sslmode=disable` was said.
 * Throws `UserError` where a certificate is missing.
 */
function encryptionsOf(host, target) {
    // libpq knows no TLS on Unix sockets, whatever the mode.
    if ((0,_connection_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isSocket */ .qU)(host))
        return [false];
    const mode = target.settings.get("sslmode") ?? "prefer";
    const direct = target.settings.get("sslnegotiation") === "direct";
    if (direct && !(WAYS[mode]?.length === 1 && mode !== "disable"))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.UserError("usage", "sslnegotiation=direct was given with a weak sslmode.", "Say sslmode=require or stronger.");
    const ways = WAYS[mode] ?? ["tls"];
    const allowed = mode === "disable" || !(0,_connection_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isRemote */ .Vx)(host) ? ways : ways.filter((way) => way === "tls");
    return allowed.map((way) => (way === "plain" ? false : tlsOptions(mode, target)));
}
function tlsOptions(mode, { settings, home }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".postgresql");
    const roots = readRoots(mode, settings.get("sslrootcert"), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "root.crt"));
    const crl = settings.get("sslcrl") ?? findFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "root.crl"));
    const minVersion = secureVersion(settings.get("ssl_min_protocol_version") ?? "TLSv1.2");
    const maxVersion = secureVersion(settings.get("ssl_max_protocol_version"));
    return {
        // As in libpq: where there are roots, they are heeded in every mode; names are compared in the strictest only.
        rejectUnauthorized: roots !== null,
        ...roots,
        ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
        ...(roots !== null && crl !== undefined && { crl: readCertificate("sslcrl", crl) }),
        ...(minVersion !== undefined && { minVersion }),
        ...(maxVersion !== undefined && { maxVersion }),
        ...readOwnCertificate(settings, folder),
    };
}
/** Null where the server's certificate is not looked at; without `ca`: those that Node brings are trusted. */
function readRoots(mode, said, usual) {
    if (said === "system")
        return systemRoots();
    const file = said ?? usual;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return { ca: readCertificate("sslrootcert", file) };
    if (!mode.startsWith("verify-"))
        return null;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.UserError("usage", `sslmode=${mode} needs the certificates of who signed the server's, but there is no file ${JSON.stringify(file)}.`, "Name it by sslrootcert (or PGSSLROOTCERT), or say sslrootcert=system for a certificate that browsers would trust, too.");
}
/** Node 22.15 and later can tell those of the system; before, the bundle that Node brings is taken. `NODE_EXTRA_CA_CERTS` counts in both. */
function systemRoots() {
    const read = Reflect.get((node_tls__WEBPACK_IMPORTED_MODULE_2___default()), "getCACertificates");
    if (typeof read !== "function")
        return {};
    const ca = ["default", "system"].flatMap((kind) => Reflect.apply(read, (node_tls__WEBPACK_IMPORTED_MODULE_2___default()), [kind]));
    return { ca: [...new Set(ca.map(String))] };
}
/** Our own certificate, where we have one and may show it. */
function readOwnCertificate(settings, folder) {
    const mode = settings.get("sslcertmode") ?? "allow";
    if (mode === "disable")
        return {};
    const certificate = settings.get("sslcert") ?? findFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "postgresql.crt"));
    if (certificate === undefined) {
        if (mode === "allow")
            return {};
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.UserError("usage", "sslcertmode=require was said, but there is no certificate.", "Name it by sslcert and its key by sslkey.");
    }
    const passphrase = settings.get("sslpassword");
    return {
        cert: readCertificate("sslcert", certificate),
        key: readCertificate("sslkey", settings.get("sslkey") ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "postgresql.key")),
        ...(passphrase !== undefined && { passphrase }),
    };
}
function findFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? path : undefined;
}
function readCertificate(parameter, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.UserError("usage", `The file ${JSON.stringify(path)} of ${parameter} could not be read.`, "See that it is there and may be read.");
    }
}
const SECURE_VERSIONS = new Map([
    ["TLSv1", "TLSv1"],
    ["TLSv1.1", "TLSv1.1"],
    ["TLSv1.2", "TLSv1.2"],
    ["TLSv1.3", "TLSv1.3"],
]);
function secureVersion(name) {
    return SECURE_VERSIONS.get(name);
}


/***/ }),

/***/ 65631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   gW: () => (/* binding */ passwordsIn),
/* harmony export */   vf: () => (/* binding */ scrubEnvironment)
/* harmony export */ });
/** What a command sees of our environment. Our own may hold tokens and passwords of other targets. */
/** What programs need to run at all: to find others, their home, language, time zone, temporary folder, proxy and certificates. */
const PASSED = new Set(`PATH HOME USER LOGNAME SHELL TERM NO_COLOR CI LANG LANGUAGE TZ TMPDIR TMP TEMP HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
   SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE JAVA_HOME VIRTUAL_ENV LD_LIBRARY_PATH
   SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES`.split(/\s+/));
/** Of `environment` what every program may see, and what `names` adds: names, or beginnings of names followed by `*`. */
function scrubEnvironment(environment, names = []) {
    const asked = new Set(names);
    const beginnings = names.flatMap((name) => (name.endsWith("*") ? [name.slice(0, -1)] : []));
    const mayPass = (name) => PASSED.has(name.toUpperCase()) ||
        name.startsWith("LC_") ||
        asked.has(name) ||
        beginnings.some((start) => name.startsWith(start));
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value !== undefined && mayPass(name) ? [[name, value]] : [])));
}
const SECRET_NAME = /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|(?:^|_)(?:PWD|PAT|KEY)$|(?:API|ACCESS|AUTH|SIGNING)_?KEY/i;
const NOT_SECRET = /^(?:PWD|OLDPWD|GITHUB_TOKEN_PERMISSIONS|AWS_ACCESS_KEY_ID|PGPASSFILE|AWS_WEB_IDENTITY_TOKEN_FILE)$/i;
/** Values that look like secrets: variables with the name of one, and passwords within URLs. For masking only: too many are no harm. */
function secretsOf(environment) {
    return Object.entries(environment).flatMap(([name, value]) => {
        if (value === undefined || value === "")
            return [];
        const named = SECRET_NAME.test(name) && !NOT_SECRET.test(name) && !value.includes("://") && value.length >= 6;
        return [...(named ? [value] : []), ...passwordsIn(value)];
    });
}
/** Passwords of URLs and of `password=…` in connection strings, as they stand there and decoded. */
function passwordsIn(text) {
    const found = [
        ...text.matchAll(/:\/\/[^:/?#@\s]*:([^/?#\s]*)@/g),
        ...text.matchAll(/[?&](?:password|sslpassword|pass|token)=([^&#\s]+)/gi),
        ...text.matchAll(/(?:^|[\s;])(?:password|sslpassword|pwd)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s;'&]+))/gi),
    ].flatMap(([, first, second]) => [first ?? second ?? ""]);
    return [...new Set(found.flatMap((password) => [password, decode(password)]))].filter((password) => password !== "");
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 56584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ openMask)
/* harmony export */ });
/* unused harmony exports MASK, maskSecrets, spellSecret */
/** Takes secrets out of text that people or files will see. Knows how secrets are spelled in other notations, not where they come from. */
const MASK = "***";
/** Shorter ones are not looked for: a mask over each `a` hides nothing and destroys the text. */
const SHORTEST = 3;
/**
 * Replaces each secret by `***`: as it is, percent-encoded, in base64 (wherever it begins within the encoded text), in hexadecimal, and as
 * JSON, a shell or SQL would escape it. Of a secret of several lines, each line is one. Secrets of fewer than three characters are left.
 */
function maskSecrets(text, secrets) {
    return openMask(secrets).mask(text);
}
/** The same for many texts. */
function openMask(secrets) {
    const forms = [...new Set(secrets.flatMap((secret) => spellSecret(secret)))].sort((a, b) => b.length - a.length);
    const [first] = forms;
    if (first === undefined)
        return { mask: (text) => text, longest: 0, cutBefore: (_, at) => at };
    const any = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`)).join("|");
    // Looks ahead, so that secrets that overlap are all found.
    const pattern = new RegExp(`(?=(${any}))`, "gi");
    const lower = forms.map((form) => form.toLowerCase());
    /** Most texts hold none, and looking for each word by itself is many times faster than the pattern. */
    const find = (text) => {
        const lowerText = text.toLowerCase();
        const holdsAny = forms.some((form) => text.includes(form)) || lower.some((form) => lowerText.includes(form));
        return holdsAny ? findRanges(text, pattern) : [];
    };
    return {
        mask: (text) => maskRanges(text, find(text)),
        longest: first.length,
        cutBefore: (text, at) => find(text).find(({ start, end }) => start < at && end > at)?.start ?? at,
    };
}
function findRanges(text, pattern) {
    const ranges = [];
    for (const { index, 1: found = "" } of text.matchAll(pattern)) {
        const last = ranges.at(-1);
        if (last !== undefined && index < last.end)
            last.end = Math.max(last.end, index + found.length);
        else
            ranges.push({ start: index, end: index + found.length });
    }
    return ranges;
}
function maskRanges(text, ranges) {
    let masked = "";
    let from = 0;
    for (const { start, end } of ranges) {
        masked += text.slice(from, start) + MASK;
        from = end;
    }
    return masked + text.slice(from);
}
/** Every spelling of a secret that is looked for; of several lines, of each. */
function spellSecret(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [secret, ...lines].flatMap((part) => (part.length < SHORTEST ? [] : spell(part)));
}
function spell(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const bytes = Buffer.from(secret, "utf8");
    return [
        secret,
        ...percentForms(bytes),
        json,
        json.replaceAll("/", String.raw `\/`),
        JSON.stringify(json).slice(1, -1),
        secret.replaceAll("'", "''"),
        secret.replaceAll("'", String.raw `'\''`),
        secret.replaceAll("\\", "\\\\").replaceAll("'", String.raw `\'`),
        bytes.toString("hex"),
        ...base64Forms(bytes),
    ].filter((form) => form.length >= SHORTEST);
}
/** As browsers, forms and the strictest encode it; upper or lower case digits are met by the pattern's being blind to case. */
function percentForms(bytes) {
    const all = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    const strict = [...bytes].map((byte) => {
        const character = String.fromCodePoint(byte);
        return /[A-Za-z0-9_.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, "0")}`;
    });
    const form = strict.join("");
    // Lone surrogates, which cannot be encoded, become what UTF-8 makes of them.
    const wellFormed = bytes.toString("utf8");
    return [all, form, form.replaceAll("%20", "+"), encodeURI(wellFormed), encodeURIComponent(wellFormed)];
}
/**
 * The characters that all encodings of a longer text share, for each of the three places where a secret can begin in it; in both alphabets.
 * Those of very short secrets would match by chance.
 */
function base64Forms(bytes) {
    const forms = [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString("base64")
            .replaceAll("=", "");
        const end = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(Math.ceil((offset * 8) / 6), end);
    });
    const long = forms.filter((form) => form.length >= 6);
    return [...long, ...long.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** SHA-256, for whoever hands it to the middle. */

/** Hexadecimal, lower case. Text is taken as UTF-8. */
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");


/***/ })

};
;