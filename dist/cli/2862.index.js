"use strict";
exports.id = 2862;
exports.ids = [2862];
exports.modules = {

/***/ 72862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderEvidenceTerminal: () => (/* binding */ renderEvidenceTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10624);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59393);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78114);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22691);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74184);
/** A deploy's record in a terminal. */







const WIDTH = 100;
const MIGRATIONS = 40;
/** Ends with a line feed; everything that files, servers and people say is escaped. */
function renderEvidenceTerminal(evidence, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C)(colour);
    const blocks = [
        headline(evidence, paint),
        failures(evidence, paint),
        gates(evidence, paint),
        migrations(evidence, paint),
        listed("Unlike what was predicted", (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .surprisesOf */ .cC)(evidence).map(({ path, surprise }) => `${path}: ${surprise}`), paint),
        ...backupBlocks(evidence, paint),
        smoke(evidence, paint),
        identity(evidence),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`);
}
function headline(evidence, paint) {
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .gD)(evidence));
    return [
        (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isGood */ .Kg)(evidence.outcome) ? paint.good(title) : paint.bad(title),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(evidence.because, 1000)), WIDTH),
    ];
}
function failures(evidence, paint) {
    return (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .failuresOf */ .dJ)(evidence).flatMap(({ path, failure }) => {
        if (failure === null)
            return [];
        const line = failure.line === null ? "" : `:${failure.line}`;
        const code = failure.code === null ? "" : ` (${failure.code})`;
        return [
            paint.bad((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(`${path}${line}`)),
            ...indented(`${failure.message}${code}`),
            ...failure.remedy.split("\n").flatMap((text) => indented(`=> ${text}`)),
        ];
    });
}
function gates({ gates: all }, paint) {
    const asked = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .gatesInOrder */ .a0)(all).filter(({ answer }) => answer !== "not-asked");
    if (asked.length === 0)
        return [];
    const lines = asked.flatMap((gate) => {
        const mark = gate.answer === "closed" ? paint.bad("closed") : gate.answer === "open" ? paint.good("open  ") : paint.warn("opened");
        return [
            `  ${mark} ${gate.gate}`,
            ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .gateSentence */ .zo)(gate)), WIDTH - 9).map((text) => `         ${text}`),
        ];
    });
    return [paint.strong("Gates"), ...lines];
}
function migrations(evidence, paint) {
    const { shown, held } = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .migrationsToShow */ .mA)(evidence);
    const rest = shown.length - MIGRATIONS;
    const lines = shown.slice(0, MIGRATIONS).flatMap((migration) => {
        const seen = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .observedSentence */ .So)(migration);
        return [
            `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200))}  ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .migrationSentence */ .m3)(migration)}`,
            ...(seen === "" ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(seen), WIDTH - 4).map((text) => `    ${text}`)),
        ];
    });
    const more = [...(rest > 0 ? [`  and ${rest} more`] : []), ...(held > 0 ? [`  ${held} held already`] : [])];
    return lines.length + more.length === 0 ? [] : [paint.strong("Migrations"), ...lines, ...more];
}
function smoke(evidence, paint) {
    const sentence = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .smokeSentence */ .NJ)(evidence);
    if (sentence === null)
        return [];
    if (evidence.smoke?.passed === true)
        return [paint.good(sentence)];
    const output = (evidence.smoke?.output ?? "").split("\n").slice(-15);
    return [paint.bad(sentence), ...output.map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(line, 300))}`)];
}
const TABLES = 10;
const COPIES = 10;
function backupBlocks({ backup, dataAtRisk, rescueCopies, outcome }, paint) {
    const taken = backup === null ? [] : [`${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .backupWords */ .eI)(backup)}: ${backup.reference}`, (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .proofSentence */ .U$)(backup)];
    const copies = rescueCopies.map((copy) => `${copy.id}  ${copy.relation}: ${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .copyWords */ .rb)(copy)}. ${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .keptWords */ .Gx)(copy)}.`);
    const isAsked = !(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isGood */ .Kg)(outcome) || rescueCopies.length > 0;
    // Not wrapped: commands are to be copied.
    const restore = isAsked ? (backup?.restore ?? []).map((step) => `  => ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(step, 500))}`) : [];
    return [
        [...listed("Backup", [...taken, ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_4__/* .atMost */ .Tu)(copies, COPIES)], paint), ...restore],
        (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRisk */ .cp)(dataAtRisk) ? listed((0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .riskWords */ .zk)(dataAtRisk), riskLines(dataAtRisk), paint) : [],
    ];
}
function riskLines(atRisk) {
    const tables = (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesInOrder */ .ZM)(atRisk).map((table) => {
        const how = (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .howWords */ .kk)(table);
        const file = table.delta === null ? "" : ` ${table.delta.file}`;
        return `${table.relation}  ${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWords */ .hc)(table)}${how === "" ? "" : `, ${how}${file}`}`;
    });
    return [...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_4__/* .atMost */ .Tu)(tables, TABLES), ...(atRisk.caveats.length === 0 ? [] : [atRisk.caveats.join(" ")])];
}
function identity(evidence) {
    const sentences = [(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaSentence */ .BD)(evidence), (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .whoSentence */ .GR)(evidence), evidence.runUrl];
    const lines = sentences
        .filter((sentence) => sentence !== null)
        .flatMap((sentence) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(sentence), WIDTH));
    return [...lines, `Release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(evidence.release.digest)}`];
}
function listed(title, sentences, paint) {
    return sentences.length === 0 ? [] : [paint.strong(title), ...sentences.flatMap((sentence) => indented(sentence))];
}
function indented(text) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 2000)), WIDTH - 2).map((line) => `  ${line}`);
}


/***/ }),

/***/ 78114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
function painter(colour) {
    const sgr = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
    return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}


/***/ }),

/***/ 74184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Breaks a line of words at spaces, so that none is longer than `width` unless a single word is. */
function wrapText(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    if (line !== "")
        lines.push(line);
    return lines;
}


/***/ })

};
;