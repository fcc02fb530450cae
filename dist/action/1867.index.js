"use strict";
exports.id = 1867;
exports.ids = [1867];
exports.modules = {

/***/ 39752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ backupRow),
/* harmony export */   l: () => (/* binding */ backupStep)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98809);
/* harmony import */ var _evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10624);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59393);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16458);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22691);
/** Row of the approver's page about the backup: what is lost, what Production gets, what stays at risk, what Staging showed. */






function backupRow(page) {
    const { plan, checkedRisk } = page;
    const risk = plan.backupRisk ?? "nightly";
    const needed = plan.backup?.needed ?? "none";
    const reasons = plan.backup === null ? "" : (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonsLine */ .s3)(plan.backup, 3);
    const closed = (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .closedLines */ .aM)(page, ["backup", "writers"]);
    const isDoubt = checkedRisk !== null && checkedRisk !== risk;
    const answers = answersOnPage(page);
    const decided = needed === "none" && answers.length === 0 ? [] : [...writerLines(page), ...backupLines(page, answers)];
    const general = answers.length > 0 || plan.backup === null ? [] : [[(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(plan.backup.remains, 400)]];
    const isFine = risk === "nightly" && answers.length === 0 && !isDoubt;
    return {
        mark: closed.length > 0 ? "stop" : isFine ? "fine" : "look",
        name: "Backup risk",
        lines: [
            [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(risk), `: ${needed === "none" ? "nightly backups suffice." : reasons}`],
            ...closed,
            ...decided,
            ...general,
            ...(isDoubt ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(`The check of the pushed change said ${checkedRisk}, the plan says ${risk}`), DOUBT]] : []),
        ],
    };
}
const DOUBT = ": the plan knows what the targets hold, and counts.";
function writerLines({ plan, writersSuspended }) {
    if (plan.backup?.needed !== "quiesce" || writersSuspended === null)
        return [];
    return [["Writers are suspended, on the record: ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(writersSuspended, 300))]];
}
/** Targets that the approval lets the release go to, those without an answer left out. */
function answersOnPage({ production, dr }) {
    const targets = independentOf([production, ...dr]);
    return (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .answersOf */ .Bw)({
        targets: targets.flatMap(({ backup }) => backup ?? []),
        forecast: targets.flatMap(({ forecast }) => forecast ?? []),
    });
}
function independentOf(targets) {
    return targets.filter(({ kind }) => kind === "independent");
}
function backupLines(page, answers) {
    if (page.opensByHand.includes("backup"))
        return [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("Nothing will be backed up:"), " the gate backup is opened by hand for this release."]];
    const undecided = independentOf([page.production, ...page.dr]).filter(({ backup }) => backup === null);
    const told = answers.filter(({ backup }) => backup.rung !== null).flatMap(answerLines);
    const open = answers.length === 0 || undecided.length === 0
        ? []
        : [[`${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(undecided.map(({ name }) => name))}: which backup suffices is decided when it is deployed.`]];
    return [...told, ...open, ...stagingLines(page)];
}
function answerLines(answer) {
    const more = [(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .copySentence */ .Dz)(answer), (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .remainsSentence */ .ZZ)(answer)].filter((one) => one !== null);
    return [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .answerHead */ .XD)(answer)), ` ${(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .answerReason */ .Jn)(answer)}`], ...more.map((sentence) => [sentence])];
}
const TABLES = 3;
/** The fact beside the forecast: what Staging's backup was, how it was proven, what was written meanwhile. */
function stagingLines({ staging, production }) {
    const { backup, dataAtRisk, target } = staging;
    const expected = production.backup;
    const name = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(target.name, 60);
    if (backup === null) {
        const isTried = expected === null || expected.rung === null || expected.rung === "none";
        return isTried ? [] : [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(`Nothing was backed up on ${name}`), ", so the backup itself was not tried."]];
    }
    const restored = backup.proof.restoreMs === null ? "" : `, restored once in ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(backup.proof.restoreMs)}`;
    const doubt = (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .isProven */ .nn)(backup) ? "" : ", not proven by anybody else";
    const taken = `On ${name}: ${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .shortBackupWords */ .A5)(backup)}${restored}${doubt}.`;
    const written = (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRisk */ .cp)(dataAtRisk)
        ? ` Written between that and the change (${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(dataAtRisk.windowMs)}): ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .atMost */ .Tu)((0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesInOrder */ .ZM)(dataAtRisk).map((table) => `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(table.relation, 130)} ${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWords */ .hc)(table)}${table.delta === null ? "" : " (in a delta)"}`), TABLES).join(", ")}.`
        : "";
    const isOther = expected !== null && expected.rung !== "none" && expected.rung !== null && backup.kind !== kindOf(expected);
    return [
        [`${taken}${written}`],
        ...(isOther ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(`${name} was backed up otherwise`), ", so this backup itself was not tried."]] : []),
    ];
}
function kindOf({ by }) {
    return by ?? "rescue-copy";
}
/** What a target's deploy does before its migrations, or with them; null where nothing is backed up. */
function backupStep({ backup }, { opensByHand }) {
    if (backup === null || backup.rung === null || backup.rung === "none" || opensByHand.includes("backup"))
        return null;
    return backup.by === null ? "rescue copies" : "backup";
}


/***/ }),

/***/ 64426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   CH: () => (/* binding */ changesRow),
/* harmony export */   ND: () => (/* binding */ stallRow),
/* harmony export */   RB: () => (/* binding */ predictedStall),
/* harmony export */   yh: () => (/* binding */ notesRow)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98809);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22691);
/** Rows of the approver's page about the change itself: what, and how long. */



const CHANGES = 5;
const FILES = 3;
function changesRow({ plan: { migrations } }) {
    const unclear = migrations.flatMap(({ statements }) => statements).filter(({ understood }) => !understood).length;
    const files = migrations.map(({ path }) => path);
    return {
        mark: unclear > 0 ? "look" : "fact",
        name: "Changes",
        lines: [
            ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(migrations), CHANGES).map((change) => [change]),
            [`${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(migrations.length, "migration")}: `, ...fileList(files, FILES)],
            ...(unclear > 0 ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(`Nobody understood ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unclear, "statement")} of it: read the SQL below.`)]] : []),
        ],
    };
}
/** What the plan found odd. */
function notesRow({ plan: { notes } }) {
    if (notes.length === 0)
        return null;
    return {
        mark: "look",
        name: "The plan warns",
        lines: (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu)(notes.map(({ message }) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 300)), 3).map((message) => [message]),
    };
}
function stallRow({ plan }) {
    const { estimate } = plan;
    if (estimate === null)
        return { mark: "look", name: "Stall to expect", lines: [["Nothing was estimated."]] };
    const isLong = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isLongStall */ .hT)(estimate);
    const isUnknown = estimate.workSeconds === null;
    const [first = "", ...more] = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .durationSentences */ .pm)(estimate);
    // When it gives up hardly matters where little is blocked.
    const rest = isLong || isUnknown ? more : more.slice(0, 1);
    return {
        mark: isLong || isUnknown ? "look" : "fine",
        name: "Stall to expect",
        lines: [[isLong ? (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(first) : first], ...rest.map((sentence) => [sentence])],
    };
}
/** `at most 1.5 s`: what one query may wait. */
function predictedStall({ plan: { estimate } }) {
    if (estimate === null)
        return "not known";
    const { stall } = estimate;
    if (stall === null)
        return "none";
    if (stall.seconds !== null)
        return `at most ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .showSeconds */ .h6)(stall.seconds)}`;
    return `${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .showSeconds */ .h6)(stall.waitSeconds)} and work of a length that is not known`;
}
/** Names of files, and how many more there are. */
function fileList(paths, limit) {
    const files = paths.slice(0, limit).flatMap((path, index) => [index === 0 ? "" : ", ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .fileName */ .Md)(path))]);
    const rest = paths.length - limit;
    return [...files, rest > 0 ? ` and ${rest} more.` : "."];
}


/***/ }),

/***/ 62965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ identityRow),
/* harmony export */   GC: () => (/* binding */ afterwardsRow),
/* harmony export */   Mk: () => (/* binding */ productionRow),
/* harmony export */   Mu: () => (/* binding */ stagingRow),
/* harmony export */   nG: () => (/* binding */ approversRow)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _release_approval_who_may_approve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91045);
/* harmony import */ var _approval_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39752);
/* harmony import */ var _approval_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64426);
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98809);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59393);
/** Rows of the approver's page about the release: what Staging showed, what Production holds, who may say yes, what happens then. */






function stagingRow(page) {
    const { staging } = page;
    const closed = (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .closedLines */ .aM)(page, ["staging-evidence"]);
    const surprises = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .surprisesOf */ .cC)(staging);
    const opened = staging.gates.filter(({ answer }) => answer === "opened-by-hand");
    const seen = observedLines(page);
    const isBad = closed.length > 0 || !(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isGood */ .Kg)(staging.outcome) || staging.smoke?.passed !== true;
    const isOdd = staging.overtaken || surprises.length > 0 || opened.length > 0 || staging.outcome !== "applied" || seen.isPartial;
    const smoke = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .smokeSentence */ .NJ)(staging) ?? "No smoke tests ran.";
    const told = `${_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTCOME_WORDS */ .nx[staging.outcome]} ${(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteOf */ .iA)(staging.finishedAt)} in ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(staging.durationMs)}. `;
    return {
        mark: isBad ? "stop" : isOdd ? "look" : "fine",
        name: `On ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(staging.target.name, 60)}`,
        lines: [
            ...closed,
            [(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isGood */ .Kg)(staging.outcome) ? told : (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(told.trim()), staging.smoke?.passed === true ? smoke : (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(` ${smoke}`.trim())],
            ...(staging.overtaken
                ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)("A newer release went there first"), ", so what was tested there is not this release alone."]]
                : []),
            ...surprises.slice(0, 3).map(({ path, surprise }) => [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .fileName */ .Md)(path)), " ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(surprise, 250))]),
            ...(surprises.length > 3 ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`and ${surprises.length - 3} more surprises, see the evidence below.`)]] : []),
            ...seen.lines,
            ...opened.map(({ gate, byHand }) => [
                (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`The gate ${gate} was opened by hand`),
                ` by ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(byHand?.by ?? "nobody", 60)}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(byHand?.reason ?? "", 250)}`,
            ]),
        ],
    };
}
/** What its migrations were seen to do, against what was predicted. `isPartial`: something was not watched. */
function observedLines(page) {
    const { shown, held } = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .migrationsToShow */ .mA)(page.staging);
    const before = held > 0
        ? [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`It held ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(held, "migration")} of the release before this run`), ", so what they do was not seen now."]]
        : [];
    const [longest] = shown.flatMap(({ durationMs }) => durationMs ?? []).toSorted((a, b) => b - a);
    if (longest === undefined)
        return { lines: before, isPartial: held > 0 };
    const unseen = shown.filter(({ locks, rewrites }) => locks === null || rewrites === null).length;
    const unpredicted = shown.filter(({ predicted }) => predicted === null).length;
    const rewritten = [...new Set(shown.flatMap(({ rewrites }) => rewrites ?? []))];
    const surprises = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .surprisesOf */ .cC)(page.staging).length;
    const locks = unseen + unpredicted > 0
        ? (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`Locks and rewrites of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(Math.max(unseen, unpredicted), "migration")} could not be compared.`)
        : surprises > 0
            ? ""
            : `Locks as predicted; ${rewritten.length === 0 ? "no table was rewritten" : `rewritten as predicted: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(rewritten)}`}.`;
    const stall = `No query waited there for longer than ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(longest)} (the longest migration); predicted: ${(0,_approval_change_js__WEBPACK_IMPORTED_MODULE_3__/* .predictedStall */ .RB)(page)}.`;
    return { lines: [...before, [stall, ...(locks === "" ? [] : [" ", locks])]], isPartial: held > 0 || unseen + unpredicted > 0 };
}
function productionRow(page) {
    const { plan, production, staging, opensByHand } = page;
    const state = plan.targets.find(({ name }) => name === production.name) ?? null;
    const tried = plan.targets.find(({ name }) => name === staging.target.name) ?? null;
    const byHand = opensByHand.filter((gate) => gate !== "backup");
    const opened = byHand.length === 0 ? [] : [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`Its deploy opens by hand: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(byHand)}`), ", where closed."]];
    const name = `Now on ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(production.name, 60)}`;
    if (state === null)
        return { mark: "look", name, lines: [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)("It was not looked at when the release was planned.")], ...opened] };
    const differences = [versionDifference(state, page), schemaDifference(state, { tried, page })].filter((one) => one !== null);
    const missing = state.pending === 0 ? [["It holds the whole release already."]] : [];
    return {
        mark: differences.length > 0 || opened.length > 0 ? "look" : "fine",
        name: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(name, 60),
        lines: [
            [
                `PostgreSQL ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(state.serverVersion, 20)}, ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(state.applied, "migration")} applied, ${state.pending} to come.`,
            ],
            ...missing,
            ...(differences.length === 0 ? [[`The same schema as ${staging.target.name} had before the release.`]] : []),
            ...differences.map((difference) => [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(difference)]),
            ...opened,
        ],
    };
}
function versionDifference({ serverVersion }, { staging: { target } }) {
    if (target.serverVersion === null || majorOf(target.serverVersion) === majorOf(serverVersion))
        return null;
    return `${target.name} runs PostgreSQL ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(target.serverVersion, 20)}: what was seen there may not hold here.`;
}
function majorOf(version) {
    return version.split(".")[0] ?? "";
}
/** Schemas can be compared where both held as much of the release. */
function schemaDifference(state, { tried, page: { staging } }) {
    const name = staging.target.name;
    if (tried === null)
        return `Whether ${name} had the same schema is not known.`;
    if (tried.appliedOfRelease.length !== state.appliedOfRelease.length)
        return `${name} held ${tried.appliedOfRelease.length} of the release when it was planned, so the schemas cannot be compared.`;
    return tried.fingerprint === state.fingerprint
        ? null
        : `${name} had another schema before the release, so what was seen there may not hold here.`;
}
function approversRow(page) {
    const { environment, mayApprove, closed } = page;
    const told = (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .closedLines */ .aM)(page, ["environment", "approval"]);
    const name = "Who may approve";
    if (environment === null) {
        const unknown = [
            (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)("The protection of Production's environment could not be read."),
            " Its deploy asks again, and stays closed when unsure.",
        ];
        return { mark: told.length > 0 ? "stop" : "look", name, lines: [...told, unknown] };
    }
    const nobody = closed.some(({ gate }) => gate === "approval" || gate === "environment");
    return {
        mark: nobody ? "stop" : environment.preventsSelfReview && isSure(mayApprove) ? "fine" : "look",
        name,
        lines: [
            ...((0,_release_approval_who_may_approve_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnybody */ .FS)(mayApprove) ? [sureLine(mayApprove)] : []),
            ...told,
            ...refusedLines(mayApprove),
            ...protectionLines(environment),
        ],
    };
}
function isSure({ logins, anyMember, teams }) {
    return logins.length > 0 || (anyMember && teams.length > 0);
}
function sureLine({ logins, members, teams, anyMember, authors }) {
    const any = anyMember && teams.length > 0 ? [`any member of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(teams)}`] : [];
    const names = [...(logins.length === 0 ? [] : [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(logins, 6)]), ...any];
    const only = logins.length === 1 && any.length === 0;
    const sure = names.length === 0 ? [] : [only ? "" : "One of ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(names.join(", or ")), "."];
    const perhaps = members.length === 0 ? [] : [` Also ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(members, 6)}, as a member of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(teams)}.`];
    const not = authors.length === 0 ? " Not whoever wrote the change." : ` Not ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(authors)}, who wrote the change.`;
    return [...sure, ...perhaps, not];
}
/** Those who could press the button in vain. */
function refusedLines({ refused, authors }) {
    const others = refused.filter(({ login }) => !authors.some((author) => author.toLowerCase() === login.toLowerCase()));
    if (others.length === 0)
        return [];
    return [
        [
            `The yes of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(others.map(({ login }) => login))} would not count: the configuration lets others approve this risk.`,
        ],
    ];
}
function protectionLines({ preventsSelfReview, adminsMayBypass }) {
    return [
        ...(preventsSelfReview
            ? []
            : [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)("Whoever started the run may approve it"), ": the environment does not prevent self-review."]]),
        ...(adminsMayBypass ? [["Administrators can start it without an approval; the deploy then stays closed."]] : []),
    ];
}
function afterwardsRow(page) {
    const { production, dr, takenUntil } = page;
    const step = (0,_approval_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .backupStep */ .l)(production, page);
    const steps = [
        "all gates once more",
        ...(step === "backup" ? ["a proven backup"] : []),
        step === "rescue copies" ? "migrations with their rescue copies" : "migrations",
        ...(production.smokes ? ["smoke tests"] : []),
        "comparison with Staging's schema",
    ];
    const mark = production.smokes ? "fact" : "look";
    const until = takenUntil === null ? [] : [[`Approve before ${(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteOf */ .iA)(takenUntil)}: then Staging's evidence is too old.`]];
    return {
        mark,
        name: "After your yes",
        lines: [
            [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)((0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .wayOf */ .VO)({ ...page, dr: [] })), `: ${steps.join(", ")}.`],
            ...(production.smokes ? [] : [[(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(`No smoke-command is configured for ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(production.name, 60)}.`)]]),
            ...dr.map((target) => [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(target.name, 60)), `: ${drWords(target)}`]),
            ...until,
        ],
    };
}
function drWords({ kind, smokes }) {
    if (kind === "replica")
        return "a replica, shown to have replayed the release, with Production's schema.";
    return `deployed under the same approval${smokes ? ", smoke tests" : ""}, compared with Production's schema.`;
}
function identityRow({ release, stagingSha256 }) {
    return {
        mark: "fact",
        name: "What is approved",
        lines: [
            ["Release ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(release.digest)],
            ["Commit ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(release.commit.slice(0, 12)), ", Staging's evidence SHA-256 ", (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(stagingSha256)],
        ],
    };
}


/***/ }),

/***/ 71867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ rowsOf)
});

// EXTERNAL MODULE: ./build/report/approval/approval-backup.js
var approval_backup = __webpack_require__(39752);
// EXTERNAL MODULE: ./build/report/approval/approval-change.js
var approval_change = __webpack_require__(64426);
// EXTERNAL MODULE: ./build/report/approval/approval-tests.js
var approval_tests = __webpack_require__(90001);
// EXTERNAL MODULE: ./build/report/approval/approval-release.js
var approval_release = __webpack_require__(62965);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/report/approval/approval-words.js
var approval_words = __webpack_require__(98809);
// EXTERNAL MODULE: ./build/report/evidence-words.js
var evidence_words = __webpack_require__(59393);
// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __webpack_require__(22691);
;// CONCATENATED MODULE: ./build/report/approval/approval-way-back.js
/** Row of the approver's page about the way back: what brings the schema back, and what brings back what is lost. */






function wayBackRow(page) {
    const { wayBack, plan } = page;
    const isLossless = (plan.backup?.needed ?? "none") === "none";
    const without = wayBack.filter(({ down }) => down === null).length;
    return {
        mark: isLossless ? markOfWayBack(without / wayBack.length) : "look",
        name: "Way back",
        lines: [...schemaLines(page, isLossless), ...(isLossless ? [] : lossLines(page))],
    };
}
/** Many teams write no down migrations at all: where nothing is lost that is no point to look at every time. */
function markOfWayBack(shareWithout) {
    if (shareWithout === 1)
        return "fact";
    return shareWithout > 0 ? "look" : "fine";
}
function schemaLines({ wayBack }, isLossless) {
    if (wayBack.some(({ down }) => down !== null))
        return downLines(wayBack);
    return [[(0,approval_words/* bold */.Cr)("No down migration."), ...(isLossless ? [" Nothing is lost, so mend forwards with another migration."] : [])]];
}
const DOWNS = 3;
/** By hand, since nothing is undone unasked. */
function downLines(wayBack) {
    const downs = wayBack.flatMap(({ down }) => down ?? []);
    const isOwn = wayBack.every(({ path, down }) => down === null || down === path);
    const without = wayBack.filter(({ down }) => down === null).map(({ path }) => path);
    return [
        [isOwn ? "By hand, newest first, the down part of " : "By hand, newest first: ", ...(0,approval_change/* fileList */.$Y)(downs, DOWNS)],
        ...(without.length === 0 ? [] : [[(0,approval_words/* bold */.Cr)("Without a way back: "), ...(0,approval_change/* fileList */.$Y)(without, DOWNS)]]),
    ];
}
/** What is lost comes back from the backup, or not at all. */
function lossLines(page) {
    const { plan, production } = page;
    const step = (0,approval_backup/* backupStep */.l)(production, page);
    if (step === "rescue copies")
        return [
            [
                "What is lost is kept: make the column or table again, then ",
                (0,approval_words/* code */.aY)("schema-release rescue restore"),
                " puts the values back and overwrites none that was written since.",
            ],
        ];
    if (step === "backup" || production.backup === null)
        return [[...RESTORE, restoreTime(page)]];
    const lost = plan.backup === null ? [] : (0,plan_words/* backupReasons */.sH)(plan.backup);
    return [[(0,approval_words/* bold */.Cr)("Nothing brings back what is lost: "), (0,visible/* cutMiddle */.it)(lost.slice(0, 2).join(" "), 300)]];
}
const RESTORE = [
    "What is lost comes back only by restoring the backup: ",
    (0,approval_words/* bold */.Cr)("all that was written since then is lost with it."),
];
/** As long as it took on Staging; Production may be larger. */
function restoreTime({ staging: { backup, target } }) {
    const time = backup?.proof.restoreMs ?? null;
    return time === null ? "" : ` Restoring it took ${(0,evidence_words/* duration */.p0)(time)} on ${(0,visible/* cutMiddle */.it)(target.name, 60)}.`;
}

;// CONCATENATED MODULE: ./build/report/approval/approval-rows.js






function rowsOf(page) {
    const all = [
        (0,approval_change/* changesRow */.CH)(page),
        (0,approval_backup/* backupRow */.f)(page),
        (0,approval_release/* stagingRow */.Mu)(page),
        (0,approval_tests/* applicationRow */.R)(page),
        (0,approval_change/* stallRow */.ND)(page),
        (0,approval_release/* productionRow */.Mk)(page),
        (0,approval_release/* approversRow */.nG)(page),
        wayBackRow(page),
        (0,approval_release/* afterwardsRow */.GC)(page),
        (0,approval_change/* notesRow */.yh)(page),
        (0,approval_release/* identityRow */.F2)(page),
    ];
    return (0,approval_words/* inOrder */.al)(all.filter((row) => row !== null));
}


/***/ }),

/***/ 90001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ applicationRow)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _release_application_test_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3048);
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98809);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22691);
/* harmony import */ var _test_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25328);
/** The row of the approver's page about the application: what its tests showed, and in which order it and the schema may go out. */






const ORDER_WORDS = {
    either: "Application and schema may go out in either order.",
    "schema-first": "The schema must go out first, then the new application.",
    "application-first": "The new application must go out first, then the schema.",
    neither: "Neither order works as it was tested.",
    "not-known": "In which order they may go out was not tested.",
};
function applicationRow({ plan, tests }) {
    const { application } = plan;
    const order = (0,_release_application_test_js__WEBPACK_IMPORTED_MODULE_5__/* .orderSeen */ .o)(tests);
    const seen = testLines(tests);
    const isTried = tests.some((test) => test.case === "deployed-on-new" && test.outcome === "passed");
    const demands = isTried ? triedLines(application) : openLines(application);
    const waits = order === "not-known" && application.waitsFor.length > 0 ? (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitSentences */ .w8)(application) : [];
    return {
        mark: (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .worstOf */ .hm)([...seen.map(({ mark }) => mark), demands.length > 0 && !isTried ? "look" : "fine", ORDER_MARKS[order]]),
        name: "With the application",
        lines: [
            ...seen.map(({ line }) => line),
            [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(ORDER_WORDS[order])],
            ...demands.map((sentence) => [sentence]),
            ...waits.map((sentence) => [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 300)]),
        ],
    };
}
/** What rules say that the running application would not survive, where it was not tried. */
function openLines(application) {
    if (application.mustCopeWith.length === 0 && application.complete)
        return [];
    return (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .copeSentences */ .Is)(application).map((sentence) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 300)), 2);
}
/** A test says more than a rule, yet only of what it runs. */
function triedLines({ mustCopeWith }) {
    const places = new Set(mustCopeWith.map(({ message }) => message)).size;
    if (places === 0)
        return [];
    return [`${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(places, "change")} that could break the running application did not in its tests: see the findings below.`];
}
/** A line a case, or one where all went the same way. */
function testLines(tests) {
    const cases = _release_application_test_js__WEBPACK_IMPORTED_MODULE_5__/* .TEST_CASES */ .n.map((name) => ({ name, test: tests.find((test) => test.case === name) ?? null }));
    const [first] = tests;
    if (cases.every(({ test }) => test?.outcome === "passed" && test.flake === null)) {
        const longest = Math.max(...tests.map(({ durationMs }) => durationMs));
        return [{ mark: "fine", line: [`${ALL_PASSED} (${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(longest)} at most).`] }];
    }
    if (first !== undefined && cases.every(({ test }) => test?.outcome === "not-tested" && test.because === first.because)) {
        const mark = tests.some(({ stops }) => stops) ? "stop" : "look";
        return [{ mark, line: [(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("Not tested."), ` ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(first.because, 300)}`] }];
    }
    return cases.map(({ name, test }) => testLine(name, test));
}
const ALL_PASSED = "Passed: the application that runs now and the new one on the new schema, the new one on the old schema";
const ORDER_MARKS = {
    either: "fine",
    "schema-first": "fine",
    "application-first": "look",
    neither: "stop",
    "not-known": "look",
};
function testLine(name, test) {
    const what = `${_test_words_js__WEBPACK_IMPORTED_MODULE_4__/* .CASE_TITLES */ .HX[name]}: `;
    if (test === null)
        return { mark: "look", line: [what, (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("not tested.")] };
    const why = ` ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(test.because, 200)}`;
    const mark = test.stops ? "stop" : "look";
    switch (test.outcome) {
        case "passed": {
            const flake = test.flake === null ? "" : ` at the second try (known flake: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(test.flake.reason, 120)})`;
            return { mark: "fine", line: [what, `passed${flake} in ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(test.durationMs)}.`] };
        }
        case "failed":
            // Being unable to go back is no failure where nobody asks for it; the order says what it means.
            return { mark: name === "head-on-old" && !test.stops ? "fine" : mark, line: [what, (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("failed."), why] };
        case "not-tested":
            return { mark, line: [what, (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("not tested."), why] };
    }
}


/***/ }),

/***/ 98809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   VO: () => (/* binding */ wayOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   aM: () => (/* binding */ closedLines),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   iA: () => (/* binding */ minuteOf)
/* harmony export */ });
/* unused harmony export changeInShort */
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22691);
/** What the page of the approver says, for every medium: rows with a mark. Nothing is escaped yet. */


const MARKS = ["stop", "look", "fine", "fact"];
function bold(text) {
    return { bold: text };
}
function code(text) {
    return { code: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 200) };
}
function worstOf(marks) {
    let worst = MARKS.length - 1;
    for (const mark of marks)
        worst = Math.min(worst, MARKS.indexOf(mark));
    return MARKS[worst] ?? "fact";
}
/** What changes stays on top; then what needs a decision before what is in order. */
function inOrder([first, ...rest]) {
    const ordered = rest.toSorted((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
    return first === undefined ? [] : [first, ...ordered];
}
/** `drops the column size of public.parcels and 2 more changes`. */
function changeInShort({ plan }) {
    const [first = "changes nothing that has a name.", ...more] = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changesOf */ .fs)(plan.migrations);
    const phrase = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(first.replace(/\.$/, ""), 120);
    return more.length === 0 ? phrase : `${phrase} and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(more.length, "more change")}`;
}
/** `production, then dr`. */
function wayOf({ production, dr }) {
    const names = dr.map(({ name }) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(name, 60));
    return [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(production.name, 60), ...(names.length === 0 ? [] : [names.join(" and ")])].join(", then ");
}
/** One sentence: what the page comes to. */
function verdictOf(page, rows) {
    const mark = worstOf(rows.map((row) => row.mark));
    const what = changeInShort(page);
    if (mark === "stop")
        return { mark, text: `Do not approve: ${whyNot(page, rows)}` };
    const looks = rows.filter((row) => row.mark === "look").length;
    if (mark === "look")
        return { mark, text: `Approve after a look at ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(looks, "point")}: ${lower(what)}` };
    return { mark: "fine", text: `Ready to approve: ${lower(what)}` };
}
function whyNot({ closed: [first] }, rows) {
    if (first !== undefined)
        return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(first.target, 60)} will stay closed. ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(first.because, 300)}`;
    const row = rows.find(({ mark }) => mark === "stop");
    return `look at “${row?.name ?? ""}” first.`;
}
/** What keeps a target closed, in a row of the page. */
function closedLines({ closed }, gates) {
    return closed.filter(({ gate }) => gates.includes(gate)).map(closedLine);
}
function closedLine({ target, because, remedy }) {
    return [bold(`${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(target, 60)} will stay closed:`), ` ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 500)} Do: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 500)}`];
}
function fileName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** `2026-11-22 11:00 UTC`. */
function minuteOf(moment) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(moment) ? `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC` : (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(moment, 40);
}
function lower(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 25328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ CASE_TITLES),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   pd: () => (/* binding */ consequenceOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const CASE_TITLES = {
    "deployed-on-new": "The application that runs now, on the new schema",
    "head-on-new": "The new application, on the new schema",
    "head-on-old": "The new application, on the old schema",
};
const OUTCOMES = { passed: "passed", failed: "failed", "not-tested": "not tested" };
function verdictOf({ case: name, outcome }) {
    return `${CASE_TITLES[name]}: ${OUTCOMES[outcome]}`;
}
/** What it means for the release, one sentence; null where nothing needs to be said. */
function consequenceOf({ outcome, required, stops }) {
    if (outcome === "passed")
        return null;
    if (stops)
        return "The release stops here.";
    return required
        ? "The release goes on, since the configuration lets an untested one (test.untested)."
        : "The release goes on: this case is not required (test.required).";
}
/** Facts on one line, none where nothing ran. */
function factsOf({ application, durationMs, timedOut, exitCode }) {
    if (application === null)
        return [];
    const ended = timedOut ? "time limit" : exitCode === null ? "ended by a signal" : `exit code ${exitCode}`;
    return [`application ${application.slice(0, 12)}`, `${(durationMs / 1000).toFixed(1)} s`, ended];
}


/***/ })

};
;