/** The part of libpg-query's WebAssembly glue that `postgresql-parser.ts` uses; the package declares only its wrapper. */
declare module "libpg-query/wasm/libpg-query.js" {
  export interface PgQueryModule {
    _malloc(size: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(query: number): number;
    _wasm_free_parse_result(result: number): void;
    _wasm_parse_plpgsql(query: number): number;
    _wasm_free_string(text: number): void;
    getValue(pointer: number, type: "i32"): number;
    UTF8ToString(pointer: number): string;
    stringToUTF8(text: string, pointer: number, size: number): void;
    lengthBytesUTF8(text: string): number;
  }
  const createModule: (options?: { printErr?: (line: string) => void }) => Promise<PgQueryModule>;
  export default createModule;
}
