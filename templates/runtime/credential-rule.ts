// The option that holds a credential in, where it goes in a request out. Each kind stands alone, so unused ones vanish.

/** Where one credential goes, and which client options hold it. */
export interface CredentialRule {
  readonly in: 'header' | 'query' | 'cookie' | 'bearer' | 'basic';
  /** The client's option; of a user's name, where there is a password. */
  readonly option: string;
  readonly password?: string;
  /** The header, cookie or query parameter as the document spells it. */
  readonly name: string;
  /** The header that carries it, in lower case; empty for the query. */
  readonly carrier: string;
  readonly required: boolean;
  /** What the carrier holds; `before` is what it held until now. */
  readonly write: (value: string, before: string, password: string) => string;
}

/** An API key in a header of its own. */
export const headerKey = (option: string, name: string): CredentialRule => ({
  in: 'header',
  option,
  name,
  carrier: name.toLowerCase(),
  required: true,
  write: (value) => value,
});

/** An API key in the query, as `&name=value`. */
export const queryKey = (option: string, name: string): CredentialRule => ({
  in: 'query',
  option,
  name,
  carrier: '',
  required: true,
  write: (value, before) => `${before}&${name}=${encodeURIComponent(value)}`,
});

/** An API key in a cookie. */
export const cookieKey = (option: string, name: string): CredentialRule => ({
  in: 'cookie',
  option,
  name,
  carrier: 'cookie',
  required: true,
  write: (value, before) => `${before && `${before}; `}${name}=${value}`,
});

/** `Authorization: Bearer ...` */
export const bearerToken = (option: string): CredentialRule => ({
  ...headerKey(option, 'Authorization'),
  in: 'bearer',
  write: (value) => `Bearer ${value}`,
});

/** `Authorization: Basic ...` */
export const basicLogin = (option: string, password: string): CredentialRule => ({
  ...headerKey(option, 'Authorization'),
  in: 'basic',
  password,
  write: (value, _, second) => `Basic ${btoa(`${value}:${second}`)}`,
});

/** The same, where a client may go without. */
export const optional = (rule: CredentialRule): CredentialRule => ({ ...rule, required: false });
