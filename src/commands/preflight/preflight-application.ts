/** Whether the release can be run with the application that runs now and the one that comes. */
import { note, type PreflightCheck, problem } from "./preflight-facts.ts";

export const testsCheck: PreflightCheck = ({ options: { test }, hasTestCommand, notDeployed }) => {
  if (test.command === null && !hasTestCommand) {
    const say = test.untested === "stop" && test.required.length > 0 ? problem : note;
    return [
      say(
        "Nothing says how the application is tested, so the release cannot be run with it.",
        "Set `test.command` in the configuration or the input `test-command`; or say `untested: go-on` under `test:`.",
      ),
    ];
  }
  if (notDeployed === null) return [];
  const stops = test.untested === "stop" && test.required.includes("deployed-on-new");
  const say = stops || notDeployed.isMistake ? problem : note;
  return [
    say(
      `${notDeployed.because} How the deployed application does on the new schema will read "not tested".`,
      "Give the input `deployed-ref`, or `application-environment` under `test:`; or say `untested: go-on` there.",
    ),
  ];
};
