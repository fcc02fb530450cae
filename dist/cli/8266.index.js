"use strict";
exports.id = 8266;
exports.ids = [8266];
exports.modules = {

/***/ 68266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dumpFiles: () => (/* binding */ dumpFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89984);
/** Files that hold personal data: nobody but their owner may read them, and they are whole or not there. */







const dumpFiles = {
    async openFolder(path) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => null);
        if (found === null)
            return { problem: "missing" };
        if (!found.isDirectory())
            return { problem: "no-folder" };
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
        return (await mayWrite(folder)) ? { folder } : { problem: "not-writable" };
    },
    async isWithin(path, above) {
        const [inner, outer] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(above)]);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(outer, inner);
        return way === "" || !(way === ".." || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_4__.sep}`));
    },
    freeBytes: (folder) => explained(`The free space of ${JSON.stringify(folder)} is not known`, async () => {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(folder);
        return bavail * bsize;
    }),
    findPartials: (folder) => explained(`The folder ${JSON.stringify(folder)} could not be read`, async () => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).filter((name) => name.endsWith(".partial"))),
    makeFolder: (path) => explained(`The folder ${JSON.stringify(path)} could not be made`, async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { mode: 0o700 });
    }),
    makeTemporaryFolder: () => explained("No temporary folder could be made", () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), "schema-release-restore-"))),
    create: (path) => explained(`The file ${JSON.stringify(path)} could not be made`, async () => openWriter(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, "wx", 0o600))),
    protect: (path) => explained(`The mode of ${JSON.stringify(path)} could not be set`, () => protect(path)),
    size: (path) => explained(`The size of ${JSON.stringify(path)} is not known`, () => sizeOf(path)),
    sha256: (path) => explained(`${JSON.stringify(path)} could not be read`, () => sumOf(path)),
    readText: (path) => explained(`${JSON.stringify(path)} could not be read`, () => textOrNull(path)),
    rename: (from, to) => explained(`${JSON.stringify(from)} could not be renamed`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to)),
    remove: (path) => explained(`${JSON.stringify(path)} could not be removed`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true })),
};
/** By trying: roots, read-only mounts and access lists answer differently from the mode. */
async function mayWrite(folder) {
    const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.schema-release-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(probe, { mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(probe, { recursive: true });
        return true;
    }
    catch {
        return false;
    }
}
function openWriter(path, file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const failed = `The file ${JSON.stringify(path)} could not be written`;
    return {
        write: (text) => explained(failed, async () => {
            const bytes = Buffer.from(text, "utf8");
            hash.update(bytes);
            await file.writeFile(bytes);
        }).catch(async (error) => {
            await file.close().catch(() => { });
            throw error;
        }),
        close: () => explained(failed, async () => {
            try {
                await file.sync();
            }
            finally {
                await file.close();
            }
            return hash.digest("hex");
        }),
    };
}
async function protect(path) {
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).isDirectory();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(path, isFolder ? 0o700 : 0o600);
    if (isFolder)
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path))
            await protect((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name));
}
async function sizeOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(nullIfMissing);
    if (found === null)
        return 0;
    if (!found.isDirectory())
        return found.size;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path);
    const sizes = await Promise.all(names.map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sumOf(path) {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).isDirectory())
        return (await hashFile(path)).digest("hex");
    const list = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path)).sort())
        list.update(`${(await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name))).digest("hex")}  ${name}\n`);
    return list.digest("hex");
}
async function hashFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        if (chunk instanceof Buffer)
            hash.update(chunk);
    return hash;
}
async function textOrNull(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8").catch(nullIfMissing);
}
function nullIfMissing(error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")
        return null;
    throw error;
}
const REMEDIES = {
    ENOSPC: "The disk is full: make room, or name a folder on a larger one.",
    EDQUOT: "The quota of this user is used up: make room, or name another folder.",
    EFBIG: "It became larger than files may become here: name a folder on a file system that takes large files.",
    EROFS: "The file system may only be read: name another folder.",
    EACCES: "Let the user of this process write there.",
    EPERM: "Let the user of this process write there.",
    EEXIST: "Something of that name is there already: see what it is, and move it away.",
    EIO: "The disk does not answer as it should: see to it, or name a folder on another one.",
};
/** Says what failed by its code; anything that is no failure of the machine goes on as it is. */
async function explained(what, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = codeOf(error);
        if (!/^E[A-Z0-9]+$/.test(code))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__.UserError("outside", `${what} (${code}).`, REMEDIES[code] ?? "See that the folder can be used by this process.");
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
}


/***/ })

};
;