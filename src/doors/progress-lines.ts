/** What a deploy tells while it runs: a line for each step, and on a terminal a bar that stays below them. */
import type { Blocker, ProgressEvent } from "../deploy/progress.ts";
import { escapeTerminal, guardLines } from "../report/escape.ts";

export interface ProgressLines {
  readonly show: (event: ProgressEvent) => void;
  /** Takes the bar away; may be called twice. */
  readonly end: () => void;
}

const BAR_CELLS = 24;

export function openProgress(stream: { readonly isTTY?: boolean; write(text: string): unknown }, hasBar: boolean): ProgressLines {
  const isTerminal = stream.isTTY === true && hasBar;
  let done = 0;
  let total = 0;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) stream.write("\r\u001B[K");
    isDrawn = false;
  };
  const draw = (): void => {
    if (!isTerminal || total === 0) return;
    const filled = Math.round((done / total) * BAR_CELLS);
    stream.write(`[${"#".repeat(filled)}${".".repeat(BAR_CELLS - filled)}] ${done} of ${total}`);
    isDrawn = true;
  };
  return {
    show(event) {
      if (event.kind === "started") total = event.migrations;
      if (event.kind === "migration-applied") done += 1;
      clear();
      for (const line of linesOf(event)) stream.write(`${guardLines(escapeTerminal(line))}\n`);
      draw();
    },
    end: clear,
  };
}

function linesOf(event: ProgressEvent): readonly string[] {
  switch (event.kind) {
    case "started":
      return [`${event.migrations} to apply`];
    case "waiting-for-deployer":
      return [
        `Another deployer is at work (pid ${event.pid ?? "unknown"}${event.application === null ? "" : `, ${event.application}`}); waiting.`,
      ];
    case "migration-started":
      return [`${event.index + 1} of ${event.of}  ${event.path}`];
    case "statement":
      return event.of === 1 ? [] : [`   statement ${event.index + 1} of ${event.of}, line ${event.line}`];
    case "blocked":
      return [
        `   blocked, attempt ${event.attempt}; next one in ${(event.retryInMs / 1000).toFixed(1)} s`,
        ...event.blockers.slice(0, 5).map(blockerLine),
      ];
    case "migration-applied":
      return [`   applied in ${Math.round(event.durationMs)} ms${event.attempts > 1 ? `, attempt ${event.attempts}` : ""}`];
    case "migration-failed":
      return [`   failed: ${event.message}`];
    case "note":
      return [event.text];
  }
}

function blockerLine({ pid, application, state, transactionSeconds, query }: Blocker): string {
  const age = transactionSeconds === null ? "" : `, transaction of ${Math.round(transactionSeconds)} s`;
  return `     by pid ${pid} (${application === "" ? "no name" : application}, ${state}${age}): ${query}`;
}
