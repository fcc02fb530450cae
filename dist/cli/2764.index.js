"use strict";
exports.id = 2764;
exports.ids = [2764];
exports.modules = {

/***/ 92764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlanTerminal: () => (/* binding */ renderPlanTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94963);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78114);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22691);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59166);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74184);
/** The page for the approver in a terminal. */








const WIDTH = 100;
const FINDINGS = 50;
/** Ends with a line feed; everything that files, histories or servers say is escaped. */
function renderPlanTerminal(plan, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_6__/* .painter */ .C)(colour);
    const blocks = plan.verdict === "planned" ? planned(plan, paint) : shortly(plan, paint);
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .guardLines */ .F)(`${texts.join("\n\n")}\n`);
}
function shortly(plan, paint) {
    const title = plan.verdict === "refused" ? paint.bad("No release:") : paint.good("Nothing to do:");
    return [
        (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(`${title} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(plan.because, 1000))}`, WIDTH),
        ...plan.problems.map((problem) => problemLines(problem, paint)),
        ...plan.notes.map((note) => noteLines(note, paint)),
        plan.targets.flatMap((target) => listed((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .targetSentence */ .z5)(target))),
    ];
}
function planned(plan, paint) {
    const { migrations, backup, estimate, application, targets, digest, commit } = plan;
    const findings = (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)({ backupRisk: plan.backupRisk ?? "nightly", migrations });
    const rest = findings.length - FINDINGS;
    return [
        [paint.strong(`Schema release: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .gD)(plan))}`)],
        ...plan.notes.map((note) => noteLines(note, paint)),
        section("Changes", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(migrations), 12), paint),
        section("Backup", backup === null ? [] : [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .backupSentence */ .oo)(backup), ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .backupReasons */ .sH)(backup), 4), backup.remains], paint),
        section("Stall and duration", estimate === null ? [] : (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .durationSentences */ .pm)(estimate), paint),
        section("The running application must already cope with", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .copeSentences */ .Is)(application), 6), paint),
        section("The new application", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitSentences */ .w8)(application), paint),
        section("Where", targets.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .targetSentence */ .z5), paint),
        (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRisk */ .I)(plan, { paint, limit: 20 }),
        findings.slice(0, FINDINGS).flatMap((finding) => (0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .renderFinding */ .K)(finding, paint)),
        rest > 0 ? [`and ${rest} more findings`] : [],
        section("The estimate rests on", estimate?.restsOn ?? [], paint),
        [`Digest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(digest ?? "")}, commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(commit.slice(0, 12))}`],
    ];
}
function section(name, sentences, paint) {
    return sentences.length === 0 ? [] : [paint.strong(name), ...sentences.flatMap(listed)];
}
function listed(sentence) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(sentence), WIDTH - 4).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
}
function problemLines({ kind, target, path, message, remedy }, paint) {
    const where = [
        target === null ? "" : ` on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(target)}`,
        path === null ? "" : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`,
    ];
    return [`${paint.bad("error")}    ${paint.strong((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(kind))}${where.join("")}`, ...told(message, remedy)];
}
function noteLines({ message, remedy }, paint) {
    return [paint.warn("warning"), ...told(message, remedy)];
}
function told(message, remedy) {
    const [first = "", ...more] = remedy.split("\n");
    return [
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(text)}`),
    ];
}


/***/ })

};
;