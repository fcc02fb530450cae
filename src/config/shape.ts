/** Words to describe a document as data: what the reader enforces, the JSON Schema and the reference are made from it. */

/** One condition on a text. `pattern` is linear and means the same in JavaScript (flag `u`) and in JSON Schema. */
export interface TextRule {
  readonly pattern: string;
  /** Whether a good text matches the pattern or does not. */
  readonly matches: boolean;
  /** What is wrong with a text that breaks it, to follow the quoted text: `is absolute`. */
  readonly says: string;
  /** What to write instead, one sentence. */
  readonly hint: string;
}

export interface TextShape {
  readonly kind: "text";
  /** With its article, such as `a folder or glob`. */
  readonly what: string;
  readonly maxLength: number;
  readonly rules: readonly TextRule[];
  /** An ending that changes nothing and is dropped, such as the slash of `db/migration/`. */
  readonly drops?: string;
  /** A wrong text is not quoted: it may be a secret that stands in the wrong place. */
  readonly isUnquoted?: true;
}

/** A whole number. */
export interface NumberShape {
  readonly kind: "number";
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

export interface ChoiceShape<Value extends string = string> {
  readonly kind: "choice";
  readonly what: string;
  readonly values: readonly Value[];
  /** Values that one might expect here, and why they are refused, one sentence each. */
  readonly refused?: Readonly<Record<string, string>>;
}

export interface ListShape<Item extends Shape = Shape> {
  readonly kind: "list";
  readonly what: string;
  readonly item: Item;
  readonly maxItems: number;
  /** 0 when left out. */
  readonly minItems?: number;
  /** Key of the items, which are mappings, that no two of them share. */
  readonly distinct?: string;
}

/** A key of a mapping. One that is not required has a default, which is what the reader gives when it is absent. */
export interface KeyShape {
  readonly shape: Shape;
  /** For the reference and for editors: one or more sentences, plain text. */
  readonly description: string;
  readonly required?: true;
  readonly default?: unknown;
  /** What the default means, where its value does not tell. */
  readonly defaultMeans?: string;
}

/** When `key` has the value `is`, then `needs` must be there and must not be empty. */
export interface Condition {
  readonly key: string;
  readonly is: string;
  readonly needs: string;
  readonly because: string;
}

export interface MappingShape<Keys extends Readonly<Record<string, KeyShape>> = Readonly<Record<string, KeyShape>>> {
  readonly kind: "mapping";
  readonly what: string;
  readonly keys: Keys;
  readonly condition?: Condition;
}

/** A mapping of known names, each of which may be absent, to values of a choice. */
export interface TableShape<Value extends string = string> {
  readonly kind: "table";
  readonly what: string;
  readonly rows: Readonly<Record<string, ChoiceShape<Value>>>;
}

/** A shape, or `false` for none. */
export interface UnlessFalseShape<Inner extends TextShape = TextShape> {
  readonly kind: "unless-false";
  readonly what: string;
  readonly inner: Inner;
}

/** One of several forms, which differ in what YAML makes of them. */
export interface EitherShape<
  Text extends TextShape = TextShape,
  List extends ListShape = ListShape,
  Mapping extends MappingShape = MappingShape,
> {
  readonly kind: "either";
  readonly what: string;
  readonly text: Text;
  readonly list: List;
  /** Left out: a text or a list. */
  readonly mapping?: Mapping;
  /** All forms in words, one sentence. */
  readonly hint: string;
}

export type Shape =
  | TextShape
  | NumberShape
  | ChoiceShape
  | ListShape
  | MappingShape
  | TableShape
  | UnlessFalseShape
  | EitherShape;

type KeyValue<K extends KeyShape> = K extends { readonly required: true }
  ? ValueOf<K["shape"]>
  : ValueOf<K["shape"]> | (K extends { readonly default: infer D } ? D : never);

/** The type of what the reader gives for a shape. */
export type ValueOf<S> = S extends TextShape
  ? string
  : S extends NumberShape
    ? number
    : S extends ChoiceShape<infer Value>
      ? Value
      : S extends ListShape<infer Item>
        ? readonly ValueOf<Item>[]
        : S extends MappingShape<infer Keys>
          ? { readonly [K in keyof Keys]: KeyValue<Keys[K]> }
          : S extends TableShape<infer Value>
            ? Readonly<Record<string, Value>>
            : S extends UnlessFalseShape<infer Inner>
              ? ValueOf<Inner> | false
              : S extends { readonly kind: "either"; readonly text: infer Text; readonly list: infer List }
                ? ValueOf<Text> | ValueOf<List> | (S extends { readonly mapping: infer Mapping } ? ValueOf<Mapping> : never)
                : never;
