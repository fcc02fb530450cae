"use strict";
exports.id = 6808;
exports.ids = [6808];
exports.modules = {

/***/ 66808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDumpServer: () => (/* binding */ openDumpServer)
/* harmony export */ });
/* harmony import */ var _command_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30767);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93240);


/** Throws `UserError` as `openServer` does. */
function openDumpServer(options) {
    return {
        server: (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)(options),
        async environment() {
            const { DATABASE_URL: _, ...environment } = await (0,_command_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEnvironment */ .J)({ ...options, purpose: "backup" });
            return environment;
        },
        inDatabase: (database) => (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)({ ...options, database }),
    };
}


/***/ })

};
;