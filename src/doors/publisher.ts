/** What a command leaves for the workflow that runs it. On the command line nobody asks for it. */
export interface Publisher {
  /** Adds Markdown to the job summary; `render` is called only where there is one. */
  readonly summary: (render: () => string | Promise<string>) => Promise<void>;
  /** Sets outputs of the step, by their names in `action.yml`. */
  readonly outputs: (values: Readonly<Record<string, string>>) => Promise<void>;
}

export const NOWHERE: Publisher = { summary: () => Promise.resolve(), outputs: () => Promise.resolve() };
