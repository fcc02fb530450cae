// The post step. A file of its own: by nothing else could the bundle tell it from a main step that was cancelled before it began, and it
// would deploy then.
process.argv[2] = "post";
require("../../../dist/action/index.js");
