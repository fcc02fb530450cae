"use strict";
exports.id = 6604;
exports.ids = [6604];
exports.modules = {

/***/ 6604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAwsServer: () => (/* binding */ openAwsServer)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/adapters/postgres/cancel.js
var cancel = __webpack_require__(12670);
// EXTERNAL MODULE: ./build/adapters/postgres/open-client.js + 1 modules
var open_client = __webpack_require__(51759);
// EXTERNAL MODULE: ./build/adapters/postgres/tls.js
var tls = __webpack_require__(67247);
;// CONCATENATED MODULE: ./build/adapters/postgres/certificate-names.js
/** Which names a database server's certificate is for. Says nothing of whether it is genuine: that is seen when sessions are opened. */





const LIMIT_MS = 10_000;
/** In lower case; empty where there is no certificate, or where it cannot be seen. Never throws. */
async function readCertificateNames(target) {
    const [host, ...others] = target.hosts;
    // Of several, a session goes to one that is not known here.
    if (host === undefined || others.length > 0)
        return [];
    const encryption = (0,tls/* encryptionsOf */.I)(host, target).find((way) => way !== false);
    if (encryption === undefined)
        return [];
    const signal = AbortSignal.timeout(LIMIT_MS);
    const plain = (0,open_client/* openSocket */.k)(host);
    try {
        // Without a listener an error would end the process.
        plain.on("error", () => { });
        await (0,external_node_events_.once)(plain, "connect", { signal });
        const direct = target.settings.get("sslnegotiation") === "direct";
        const secured = await (0,cancel/* encrypt */.w)(plain, { host, encryption, direct, signal });
        return secured instanceof external_node_tls_.TLSSocket ? namesOf(secured) : [];
    }
    catch {
        return [];
    }
    finally {
        plain.destroy();
    }
}
function namesOf(secured) {
    const { subject, subjectaltname = "" } = secured.getPeerCertificate();
    secured.destroy();
    const alternatives = subjectaltname.split(", ").flatMap((entry) => (entry.startsWith("DNS:") ? [entry.slice(4)] : []));
    return [...new Set([...common(subject), ...alternatives].map((name) => name.toLowerCase()))];
}
function common(subject) {
    const name = subject !== undefined && "CN" in subject ? subject.CN : null;
    return typeof name === "string" ? [name] : [];
}

// EXTERNAL MODULE: ./build/adapters/postgres/connection-target.js
var connection_target = __webpack_require__(34664);
// EXTERNAL MODULE: ./build/adapters/postgres/server.js + 8 modules
var postgres_server = __webpack_require__(93240);
;// CONCATENATED MODULE: ./build/adapters/aws/server.js



/** Asks nobody yet. */
function openAwsServer({ server, readWritten, ...options }) {
    return {
        read: (relations) => inSession(server, (session) => readWritten(session, relations)),
        async findWhereabouts() {
            const { target } = (0,postgres_server/* openTarget */.A)(options);
            const said = await inSession(server, askServer);
            const hosts = target.hosts
                .filter((host) => !(0,connection_target/* isSocket */.qU)(host))
                .map(({ name, address, port }) => ({ address: address ?? name, port }));
            return { hosts, certificateNames: await readCertificateNames(target), ...said };
        },
    };
}
async function inSession(server, ask) {
    const session = await server.connect("backup");
    try {
        return await ask(session);
    }
    finally {
        await session.close();
    }
}
/** Everything of RDS has `rds_superuser`; Aurora has the function besides, which nobody else can make in that schema. */
const KIND = `SELECT current_setting('server_version') AS version,
  EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'rds_superuser') AS is_rds,
  to_regprocedure('pg_catalog.aurora_db_instance_identifier()') IS NOT NULL AS is_aurora`;
async function askServer(session) {
    const [kind = {}] = await session.query(KIND);
    const [aurora] = kind["is_aurora"] === true ? await session.query("SELECT pg_catalog.aurora_db_instance_identifier()::text AS instance") : [];
    const instance = aurora?.["instance"];
    return {
        version: String(kind["version"]),
        isRds: kind["is_rds"] === true,
        instance: typeof instance === "string" && instance !== "" ? instance : null,
    };
}


/***/ })

};
;