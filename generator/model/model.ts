// The vocabulary: what build makes of a document and what emit reads. Types only; imports nothing.

/** A whole API, every name final, every reference checked. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly words: Words;
  readonly sdk: Sdk;
  readonly servers: readonly Server[];
  readonly credentials: readonly Credential[];
  readonly signing?: Signing;
  readonly envelope?: Envelope;
  readonly resources: readonly Resource[];
  readonly types: readonly NamedType[];
  readonly unions: readonly SiblingUnion[];
  readonly callbacks: readonly Callback[];
  readonly notes: readonly Note[];
}

/** What the package is called and which parts of `templates/gateway` come along. */
export interface Sdk {
  readonly package: string;
  readonly version: string;
  readonly client: string;
  readonly disclaimer?: string;
  /** Where the package is made, as an https address. */
  readonly repository?: string;
  readonly parts: readonly string[];
}

/** What a person reads about a thing, and how sure we are of it. */
export interface Words {
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: true;
  /** The values of a choice that are deprecated, where the choice is not. */
  readonly deprecatedValues?: readonly (string | Written | boolean)[];
  readonly unit?: string;
  readonly evidence?: Evidence;
  readonly rules?: Rules;
  /** Where more is said of it. */
  readonly more?: Link;
}

/** What a value keeps to that no type says, and what it is where it is left out. */
export interface Rules {
  readonly default?: unknown;
  /** A schema, as it was written, that the value may not fit. */
  readonly not?: unknown;
  /** Patterns of the names that further fields may have. */
  readonly names?: readonly string[];
  /** The only value there is, where it is a list or an object. */
  readonly constant?: unknown;
  /** The listed values, where one of them is a list or an object. */
  readonly values?: readonly unknown[];
  /** What single values mean, where the document says it. */
  readonly meanings?: readonly { readonly value: unknown; readonly text: string }[];
  /** What the text is made of: `base64 image/png`. */
  readonly coded?: string;
  /** Keywords that no words are made of, as they were written. */
  readonly kept?: unknown;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export interface Evidence {
  readonly mark: 'seen' | 'inferred' | 'assumed';
  /** `page@date`, or `inferences#id`, or `assumptions#id`. */
  readonly source?: string;
}

export interface Server {
  readonly name: string;
  readonly url: string;
  readonly words: Words;
}

/**
 * Something the caller must hold to be let in; `option` is its name among the client's options, `scheme` its name in
 * the document.
 */
export type Credential =
  | {
      readonly kind: 'header' | 'query' | 'cookie';
      readonly scheme: string;
      readonly option: string;
      readonly name: string;
      readonly required: boolean;
      readonly words: Words;
    }
  | {
      readonly kind: 'bearer';
      readonly scheme: string;
      readonly option: string;
      readonly required: boolean;
      readonly words: Words;
    }
  | {
      readonly kind: 'basic';
      readonly scheme: string;
      readonly username: string;
      readonly password: string;
      readonly required: boolean;
      readonly words: Words;
    };

/** The signing recipe, as written in `x-signing`. */
export interface Signing {
  readonly header: string;
  readonly algorithm: 'hmac-sha256' | 'hmac-sha512';
  /** The client option that keys the HMAC. */
  readonly key: string;
  readonly parts: readonly SigningPart[];
  /** What is signed when a request has no body. */
  readonly bodyless: readonly SigningPart[];
  readonly separator: string;
  readonly encoding: 'hex' | 'HEX' | 'base64' | 'base64url';
  readonly evidence: Readonly<Record<string, Evidence['mark']>>;
  readonly words: Words;
}

export type SigningPart =
  | { readonly kind: 'method' | 'path' | 'query' | 'body' }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'timestamp'; readonly header: string; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly kind: 'nonce'; readonly header: string }
  | {
      readonly kind: 'pairs';
      readonly of: 'body' | 'query';
      readonly empty: 'keep' | 'skip';
      readonly nested: 'json' | 'skip';
    };

/** Where data, code and message stand in an answer, and when an answer is a success. */
export interface Envelope {
  readonly data: string;
  readonly code?: string;
  readonly message?: string;
  /** `complete`: data holds every required member. `codes`: the code is one of `codes`. */
  readonly success: 'complete' | 'codes';
  readonly codes: readonly (string | Written)[];
  readonly confirmed: boolean;
}

/** One noun of the API: `client.payments`. */
export interface Resource {
  /** The property of the client, and the stem of the file. */
  readonly name: string;
  /** The class. */
  readonly type: string;
  /** The file's path below `src/resources`, without its ending; unique on a disk that ignores case. */
  readonly file: string;
  readonly words: Words;
  /** Where in the spec it stands, for the header line. */
  readonly source: string;
  readonly operations: readonly Operation[];
}

export interface Operation {
  /** `payments.checkout`. */
  readonly id: string;
  /** The method of the resource's class. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly pointer: string;
  readonly words: Words;
  readonly parameters: readonly Parameter[];
  /** Path values as one object, where there are two or more. */
  readonly pathValues?: Inputs;
  readonly query?: Inputs;
  readonly headers?: Inputs;
  readonly cookies?: Inputs;
  /** How query parameters are written, where that is not what a client does by itself. */
  readonly queryStyles: readonly QueryStyle[];
  /** How path values are written, where one of them is no plain value. */
  readonly pathStyles: readonly PathStyle[];
  /** How lists and objects in headers and cookies are written; absent where there are none. */
  readonly headerStyle?: ValueStyle;
  readonly cookieStyle?: ValueStyle;
  /** The servers of this operation alone, where they are not those of the document. */
  readonly servers: readonly string[];
  readonly request?: Request;
  readonly answer: Answer;
  readonly refusals: readonly Refusal[];
  /** `never`: moves money, is not sent twice. `safe`: may be sent again. */
  readonly repeat: 'never' | 'safe';
  readonly settle: readonly Settle[];
  readonly pages?: Pages;
  /** True when no credential is to be sent. */
  readonly public: boolean;
  /** The first way in that asks for anything: the schemes of its credentials. */
  readonly schemes: readonly string[];
  /** Request fields of which at least one must be given. */
  readonly references: readonly string[];
  /** Request fields that hold JSON as text, which callers may give as the object. */
  readonly jsonText: readonly JsonTextField[];
  /** Members the answer's data must hold. */
  readonly members: readonly string[];
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  /** A safe TypeScript identifier for it. */
  readonly identifier: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly words: Words;
  readonly style?: string;
  readonly explode?: boolean;
  readonly reserved?: true;
  readonly example?: unknown;
  /** All that are shown, where there is more than `example`, which is the one that is sent. */
  readonly examples?: readonly unknown[];
}

export interface QueryStyle {
  readonly name: string;
  readonly style: 'comma' | 'space' | 'pipe' | 'spread' | 'deep' | 'plain';
  /** True where a value's reserved characters stay as they are. */
  readonly reserved: boolean;
}

export interface PathStyle {
  readonly name: string;
  readonly style: 'simple' | 'label' | 'matrix';
  readonly explode: boolean;
}

/** The names of those that are not written as a client does by itself: exploded headers, joined cookies. */
export interface ValueStyle {
  readonly unusual: readonly string[];
}

/** Parameters of one place, as one argument. */
export interface Inputs {
  readonly schema: Schema;
  readonly required: boolean;
}

export interface Request {
  readonly mediaType: string;
  /** `brackets`: a form whose nested values have names such as `a[b]`. */
  readonly form: 'json' | 'form' | 'brackets' | 'multipart' | 'text' | 'bytes';
  readonly required: boolean;
  readonly schema: Schema;
  /** What is said of single fields of a form or a body in parts. */
  readonly encoding: readonly FieldEncoding[];
  readonly words: Words;
  readonly examples: readonly Example[];
}

/** How one field of a body is written: as a part of a content type, or in a style. */
export interface FieldEncoding {
  readonly name: string;
  readonly type?: string;
  readonly style?: QueryStyle['style'];
  /** True where a value's reserved characters stay as they are. */
  readonly reserved: boolean;
}

/** A body as it may look. */
export interface Example {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: unknown;
}

/** A field whose wire value is text that holds JSON. */
export interface JsonTextField {
  readonly name: string;
  /** What a variable that holds its value is called. */
  readonly variable: string;
  readonly required: boolean;
  readonly nullable: boolean;
}

/** What a call resolves to. */
export interface Answer {
  readonly form: 'json' | 'text' | 'bytes' | 'events' | 'none';
  readonly mediaType?: string;
  /** What a caller asks for, where it is not plain JSON, or anything. */
  readonly accept?: string;
  /** What the caller gets: inside the envelope when there is one. */
  readonly schema: Schema;
  /** The answer on the wire, envelope included. */
  readonly wire: Schema;
  readonly enveloped: boolean;
  /** The fields of the envelope, data among them; none where there is no envelope. */
  readonly envelope: readonly Field[];
  /** True when a success may also come without a body. */
  readonly empty: boolean;
  readonly words: Words;
  readonly examples: readonly Example[];
}

/** A documented failure. */
export interface Refusal {
  readonly status: string;
  readonly schema: Schema;
  readonly words: Words;
  readonly examples: readonly Example[];
}

/** One way to ask how a call ended: which operation, and which of our request's fields feeds which of its arguments. */
export interface Settle {
  readonly operation: string;
  readonly field: string;
  readonly argument: string;
}

/** How a list goes on. */
export interface Pages {
  readonly page: string;
  readonly size?: string;
  readonly first: number;
  readonly limit: number;
}

/** A type with a name of its own. */
export interface NamedType {
  readonly name: string;
  /** Resource names that reach it, first reader first. */
  readonly readers: readonly string[];
  /** The file's path below `src`, without its ending. */
  readonly file: string;
  readonly schema: Schema;
  readonly words: Words;
  readonly example?: unknown;
  readonly pointer: string;
  /** Where in the spec it stands, for the header line. */
  readonly source: string;
  /** Where it names an order of the merchant's. */
  readonly order?: OrderFields;
}

/** Which fields of a type name the merchant's order and its money, and which tell one piece of news from the next. */
export interface OrderFields {
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  readonly once: readonly string[];
}

export type Schema =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | ({ readonly kind: 'number' | 'integer' } & NumberLimits)
  | ({ readonly kind: 'string' } & StringLimits)
  | { readonly kind: 'bytes' }
  | { readonly kind: 'json-text'; readonly schema: Schema }
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'enum'; readonly values: readonly Literal[] }
  | ({ readonly kind: 'array'; readonly items: Schema } & ArrayLimits)
  | { readonly kind: 'tuple'; readonly items: readonly Schema[]; readonly rest?: Schema }
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly rest?: Schema }
  | { readonly kind: 'union'; readonly members: readonly Schema[] }
  | { readonly kind: 'intersection'; readonly members: readonly Schema[] }
  | { readonly kind: 'require'; readonly schema: Schema; readonly fields: readonly string[] }
  | { readonly kind: 'omit'; readonly schema: Schema; readonly fields: readonly string[] }
  | { readonly kind: 'reference'; readonly name: string };

export type Literal = string | Written | boolean | null;

export type Written = number | ExactNumber;

/** A number that JavaScript would print otherwise, and its text: `1.50`. */
export interface ExactNumber {
  readonly [Symbol.toStringTag]: string;
  readonly token: string;
  valueOf(): number;
  toJSON(): number;
}

export interface NumberLimits {
  readonly minimum?: Written;
  readonly maximum?: Written;
  readonly exclusiveMinimum?: Written;
  readonly exclusiveMaximum?: Written;
  readonly multipleOf?: Written;
}

export interface ArrayLimits {
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

export interface StringLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly words: Words;
  readonly example?: unknown;
  /** All examples, where there are several; the first is `example`. */
  readonly examples?: readonly unknown[];
}

/** A tag plus one populated sibling. */
export interface SiblingUnion {
  /** The object's type: `NextAction`. */
  readonly type: string;
  /** The object's type in words and in names: `nextAction`. */
  readonly noun: string;
  /** The names of what is generated for it. */
  readonly names: {
    readonly case: string;
    readonly resolve: string;
    readonly match: string;
    readonly arms: string;
    /** Where callers send it: the type that takes exactly the sibling the tag names. */
    readonly input?: string;
  };
  /** The file's path below `src`, without its ending. */
  readonly file: string;
  readonly tag?: Tag;
  readonly members: readonly Member[];
  readonly evidence: 'declared' | 'enum' | 'described' | 'structure';
  readonly words: Words;
}

export interface Tag {
  readonly field: string;
  /** The values that choose a member, or none where the value has no sibling. */
  readonly values: readonly { readonly value: string; readonly member?: string }[];
  /** True when the document lists the values. */
  readonly listed: boolean;
}

export interface Member {
  readonly field: string;
  /** Our own discriminant: the field's name. */
  readonly kind: string;
  /** The guard's name. */
  readonly guard: string;
  readonly schema: Schema;
  /** The leaves it cannot work without. */
  readonly required: readonly string[];
  readonly words: Words;
}

/** A request the gateway sends to the merchant. */
export interface Callback {
  readonly name: string;
  readonly pointer: string;
  /** The field of the request that says where it is sent. */
  readonly address?: string;
  readonly type: string;
  readonly method: Method;
  readonly schema: Schema;
  readonly words: Words;
  readonly examples: readonly Example[];
  /** What the merchant answers, by status. */
  readonly answers: readonly { readonly status: string; readonly words: Words }[];
  /** Ids of the operations that ask for it; none where it is a webhook. */
  readonly operations: readonly string[];
  /** What its body is; none where it has none that is read as fields. */
  readonly body?: { readonly mediaType: string; readonly form: 'json' | 'form' };
  /** By what it is told from other callbacks. */
  readonly mark: Mark;
  /** The calls that tell what it is about. */
  readonly settle: readonly Settle[];
  /** How it is signed; none where the document does not say that it is. */
  readonly signing?: Signing;
  /** The answer that its sender wants to hear. */
  readonly acknowledgement: { readonly status: number; readonly type?: string; readonly body?: string };
  /** Where it is a user who comes back with a one-time code: the parameters that carry state and code. */
  readonly returned?: {
    readonly state: string;
    readonly code: readonly string[];
    readonly parameters: readonly Parameter[];
  };
}

/** Fields that must be there, and the values that fields may have. */
export interface Mark {
  readonly required: readonly string[];
  readonly values: readonly { readonly field: string; readonly values: readonly Literal[] }[];
}

/** Something that could not be expressed, or was only suspected. */
export interface Note {
  readonly pointer: string;
  readonly text: string;
  /** True where it is a union that may be one and was not built. */
  readonly suspected?: true;
}

/** What a reader of the reference is told beside the calls; no call is made of it. */
export interface Margin {
  /** Of the first server, which may say no host. */
  readonly address: string;
  readonly links: readonly Link[];
  readonly schemes: readonly Scheme[];
  /** Of the addresses of servers. */
  readonly variables: readonly Variable[];
  /** By the place of their operation. */
  readonly asides: ReadonlyMap<string, Aside>;
  /** Parameters of what the server sends, by the place of its operation. */
  readonly heard: ReadonlyMap<string, readonly Parameter[]>;
  /** What the schemas in it refer to. */
  readonly types: readonly NamedType[];
}

export interface Link {
  readonly kind: 'terms' | 'contact' | 'license' | 'more';
  /** Of the web. */
  readonly url: string;
  readonly text: string;
}

/** A way to be let in, as the document describes it. */
export interface Scheme {
  readonly name: string;
  /** In the standard's words: `apiKey`, `header`, `X-Key`. */
  readonly kind: readonly string[];
  readonly words: Words;
  readonly flows: readonly { readonly name: string; readonly addresses: readonly string[] }[];
  readonly scopes: readonly { readonly name: string; readonly text: string }[];
}

export interface Variable {
  readonly name: string;
  /** Where they are listed. */
  readonly values: readonly string[];
  readonly words: Words;
}

/** All that must be held at once; nothing where nothing need be. */
export type Way = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];

export interface Aside {
  readonly ways: readonly Way[];
  /** In the media types beside the one that is sent. */
  readonly bodies: readonly Body[];
  /** Parameters whose text has a shape of its own. */
  readonly parameters: readonly (Body & { readonly name: string })[];
  readonly answers: readonly Answered[];
  readonly more?: Link;
}

export interface Body {
  readonly mediaType: string;
  readonly schema: Schema;
  /** True where it is described like the one that is shown with the call. */
  readonly same: boolean;
}

export interface Answered {
  readonly status: string;
  readonly words: Words;
  readonly headers: readonly Field[];
  /** Calls that go on from the answer, by their places where they are calls of the document. */
  readonly next: readonly { readonly name: string; readonly words: Words; readonly target?: string }[];
  readonly bodies: readonly Body[];
}
