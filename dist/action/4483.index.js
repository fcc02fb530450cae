"use strict";
exports.id = 4483;
exports.ids = [4483];
exports.modules = {

/***/ 54483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3069);
/* harmony import */ var _commands_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31779);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69477);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56459);
/* harmony import */ var _target_door_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47205);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57297);
/** `schema-release status` on the command line. */







const statusCommand = {
    usage: "status [--repo DIR] [--rev REV] [--database NAME] [--target NAME] [--format FORMAT]",
    positionals: false,
    options: { ..._target_door_js__WEBPACK_IMPORTED_MODULE_5__/* .TARGET_OPTIONS */ .FG, ..._target_door_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT_OPTIONS */ .zR },
    run: async (line, publisher) => {
        const document = await (0,_target_door_js__WEBPACK_IMPORTED_MODULE_5__/* .withTarget */ .yY)(line, ({ opened, commit, target, run, folder }) => (0,_commands_status_js__WEBPACK_IMPORTED_MODULE_1__/* .status */ .h)({ opened, commit, target, run, sha256: _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s, openCheckout: (0,_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkoutAt */ .G)(folder, process.env) }));
        process.stdout.write(await render(document, (0,_target_door_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOf */ .be)(line), line));
        await publisher.outputs({ verdict: document.state });
        await publisher.summary(() => render(document, "markdown", line));
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.ok;
    },
};
/** Each format's renderer is loaded when it is wanted. */
async function render(document, format, line) {
    switch (format) {
        case "terminal": {
            const colour = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .wantsColour */ .M)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "color"), process.stdout);
            return (await __webpack_require__.e(/* import() */ 1608).then(__webpack_require__.bind(__webpack_require__, 61608))).renderStatusTerminal(document, colour);
        }
        case "json":
            return (await __webpack_require__.e(/* import() */ 7261).then(__webpack_require__.bind(__webpack_require__, 37261))).renderStatusJson(document);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 1608).then(__webpack_require__.bind(__webpack_require__, 61608))).renderStatusMarkdown(document);
    }
}


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/** Whether a stream shall have colour: as told, else on a terminal only, and never against NO_COLOR. */
function wantsColour(told, stream) {
    if (told === "always")
        return true;
    if (told === "never")
        return false;
    const { NO_COLOR: noColour, TERM: terminal } = process.env;
    return stream.isTTY === true && (noColour === undefined || noColour === "") && terminal !== "dumb";
}


/***/ })

};
;