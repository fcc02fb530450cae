/** SIGINT and SIGTERM as one AbortSignal. */

/** The first signal ends the work in order; a second one ends the process. */
export function stopOnSignals(): { readonly signal: AbortSignal; readonly dispose: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
    dispose();
  };
  const dispose = (): void => {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return { signal: controller.signal, dispose };
}
