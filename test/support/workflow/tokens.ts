/** What is used of GitHub's parser, whose types lie in several of its files. */
export {
  convertWorkflowTemplate,
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from "@actions/workflow-parser";
export type { BasicExpressionToken, MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
