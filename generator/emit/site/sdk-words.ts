// What the SDK's own reference says of options, doors and the command: a word missing in one language does not compile.

export interface SdkWords {
  readonly client: string;
  readonly options: string;
  readonly ofEachCall: string;
  readonly doors: string;
  readonly command: string;
  readonly kind: string;
  readonly importFrom: string;
  readonly holds: string;
  readonly option: Readonly<Record<OptionName, string>>;
  readonly callOption: Readonly<Record<CallOptionName, string>>;
  /** Of the option that holds the key. */
  readonly signingKey: string;
  readonly door: Readonly<Record<DoorName, string>>;
  readonly subcommand: Readonly<Record<SubcommandName, string>>;
}

/** In the order of `templates/runtime/options.ts`, each with its type. */
export const clientOptions = [
  ['server', 'string'],
  ['timeout', 'number'],
  ['deadline', 'number'],
  ['retries', 'number'],
  ['fetch', '(url, init) => Promise<Response>'],
  ['recipe', 'Recipe'],
  ['success', '(envelope) => boolean'],
  ['logger', 'Logger'],
  ['onRequest', '(request) => unknown'],
  ['onResponse', '(response) => unknown'],
  ['onDrift', '(report) => unknown'],
  ['dangerouslyAllowBrowser', 'boolean'],
] as const;

export const callOptions = [
  ['signal', 'AbortSignal'],
  ['timeout', 'number'],
  ['deadline', 'number'],
  ['retries', 'number'],
  ['headers', 'Record<string, string>'],
] as const;

export type OptionName = (typeof clientOptions)[number][0];
export type CallOptionName = (typeof callOptions)[number][0];
export type DoorName = 'main' | 'fetch' | 'signing' | 'callback' | 'redirect' | 'sqlite' | 'drift' | 'sandbox';
export type SubcommandName = 'sandbox' | 'sign' | 'verify' | 'solve';

export const sdkInEnglish: SdkWords = {
  client: 'Client',
  options: 'Options of the client',
  ofEachCall: 'Options of one call',
  doors: 'What to import from where',
  command: 'Command line',
  kind: 'Type',
  importFrom: 'Import from',
  holds: 'Names',
  option: {
    server:
      'A known server’s name, or a base URL: https, or loopback. Required, so that nobody pays on a host by accident.',
    timeout: 'Milliseconds one attempt may take, its answer’s body included. 30,000 unless set.',
    deadline: 'Milliseconds the whole call may take, waits and all attempts included. No limit unless set.',
    retries: 'How often a call may be sent again where that is safe. 2 unless set.',
    fetch: 'Sends one request; `globalThis.fetch` unless set. It must not follow redirects by itself, nor send twice.',
    recipe: 'Signs by another recipe than the described one.',
    success: 'Decides whether an envelope says success, in place of the described rule.',
    logger: 'Where lines go, e.g. `console`. Neither credentials nor sensitive fields reach it.',
    onRequest: 'Sees each attempt before it is signed and sent. If it throws, nothing is sent and the call fails.',
    onResponse: 'Sees each answer. What it throws is ignored.',
    onDrift: 'Told when an answer differs from the description; `watchDrift` makes a thorough one.',
    dangerouslyAllowBrowser:
      'Lets a browser page hold the credentials. Everyone who opens the page can then read them.',
  },
  callOption: {
    signal: 'Ends the call. On a call that may already have been sent the outcome is then unknown.',
    timeout: 'Milliseconds one attempt may take.',
    deadline: 'Milliseconds the whole call may take.',
    retries: 'How often the call may be sent again where that is safe.',
    headers: 'Further headers. They cannot replace credentials, the signature or the content type.',
  },
  signingKey: 'Keys the signature of each request. It never leaves this process.',
  door: {
    main: 'The client, its types, narrowing and the errors.',
    fetch: 'The same API as an openapi-fetch client, signed and typed by openapi-typescript.',
    signing: 'Signs and verifies by a recipe, and signs any openapi-fetch client.',
    callback: 'Receives callbacks and fits the receiver to a framework.',
    redirect: 'Reads the page that users come back to with a one-time code.',
    sqlite: 'Keeps which callbacks were handled in a database of yours.',
    drift: 'Tells when an answer differs from the description.',
    sandbox: 'The gateway’s side, in your own process. Nothing it answers is the vendor’s word.',
  },
  subcommand: {
    sandbox: 'A local stand-in for the gateway.',
    sign: 'The signature of a request, from the exact bytes of its body.',
    verify: 'Whether a signature fits a request, and if not, why.',
    solve: 'The signing recipe, from one request that the gateway accepted.',
  },
};

export const sdkInSimplified: SdkWords = {
  client: '客户端',
  options: '客户端选项',
  ofEachCall: '单次调用的选项',
  doors: '从哪里导入什么',
  command: '命令行',
  kind: '类型',
  importFrom: '导入路径',
  holds: '导出',
  option: {
    server: '已知服务器的名称，或基础地址：须为 https 或本机地址。必填，以免误向某个主机付款。',
    timeout: '单次尝试的最长毫秒数，含读取响应正文。默认 30,000。',
    deadline: '整个调用的最长毫秒数，含等待和所有尝试。默认不限。',
    retries: '在可以安全重发时，最多重发几次。默认 2。',
    fetch: '发送一个请求；默认为 `globalThis.fetch`。不得自行跟随重定向，也不得重复发送。',
    recipe: '改用另一种签名规则。',
    success: '代替文档所述的规则，判断信封是否表示成功。',
    logger: '日志写到哪里，例如 `console`。凭据和敏感字段不会写入。',
    onRequest: '在每次签名和发送之前看到请求。抛出异常时不发送，调用失败。',
    onResponse: '看到每个响应。它抛出的异常会被忽略。',
    onDrift: '响应与描述不符时得到通知；`watchDrift` 可作全面比对。',
    dangerouslyAllowBrowser: '允许网页持有凭据。任何打开该网页的人都能读到。',
  },
  callOption: {
    signal: '中止调用。若请求可能已发出，结果即为不明。',
    timeout: '单次尝试的最长毫秒数。',
    deadline: '整个调用的最长毫秒数。',
    retries: '在可以安全重发时，最多重发几次。',
    headers: '附加的请求头。不能取代凭据、签名或内容类型。',
  },
  signingKey: '每个请求的签名所用的密钥。它不会离开本进程。',
  door: {
    main: '客户端、类型、类型收窄和错误。',
    fetch: '同一套接口的 openapi-fetch 客户端，带签名，类型来自 openapi-typescript。',
    signing: '按规则签名和验签，也可为任意 openapi-fetch 客户端签名。',
    callback: '接收回调，并适配各种框架。',
    redirect: '读取用户带着一次性授权码返回的页面。',
    sqlite: '把已处理的回调记录在你自己的数据库里。',
    drift: '响应与描述不符时发出通知。',
    sandbox: '在你自己的进程里代替网关。它的任何回答都不是官方的说法。',
  },
  subcommand: {
    sandbox: '在本机代替网关。',
    sign: '由正文的原始字节计算请求的签名。',
    verify: '签名是否与请求相符；若不符，原因何在。',
    solve: '由网关接受过的一个请求反推签名规则。',
  },
};

export const sdkInTraditional: SdkWords = {
  client: '用戶端',
  options: '用戶端選項',
  ofEachCall: '單次呼叫的選項',
  doors: '從哪裡匯入甚麼',
  command: '命令列',
  kind: '類型',
  importFrom: '匯入路徑',
  holds: '匯出',
  option: {
    server: '已知伺服器的名稱，或基礎網址：須為 https 或本機位址。必填，以免誤向某個主機付款。',
    timeout: '單次嘗試的最長毫秒數，包括讀取回應內文。預設 30,000。',
    deadline: '整個呼叫的最長毫秒數，包括等候和所有嘗試。預設不限。',
    retries: '在可以安全重發時，最多重發多少次。預設 2。',
    fetch: '發送一個請求；預設為 `globalThis.fetch`。不可自行跟隨重新導向，亦不可重複發送。',
    recipe: '改用另一種簽名規則。',
    success: '代替文件所述的規則，判斷信封是否表示成功。',
    logger: '記錄寫到哪裡，例如 `console`。憑證和敏感欄位不會寫入。',
    onRequest: '在每次簽名和發送之前看到請求。拋出例外時不會發送，呼叫失敗。',
    onResponse: '看到每個回應。它拋出的例外會被忽略。',
    onDrift: '回應與描述不符時收到通知；`watchDrift` 可作全面比對。',
    dangerouslyAllowBrowser: '容許網頁持有憑證。任何打開該網頁的人都能讀到。',
  },
  callOption: {
    signal: '中止呼叫。若請求可能已發出，結果即為不明。',
    timeout: '單次嘗試的最長毫秒數。',
    deadline: '整個呼叫的最長毫秒數。',
    retries: '在可以安全重發時，最多重發多少次。',
    headers: '附加的標頭。不能取代憑證、簽名或內容類型。',
  },
  signingKey: '每個請求的簽名所用的金鑰。它不會離開本程序。',
  door: {
    main: '用戶端、類型、類型收窄和錯誤。',
    fetch: '同一套介面的 openapi-fetch 用戶端，已簽名，類型來自 openapi-typescript。',
    signing: '按規則簽名和驗簽，亦可為任何 openapi-fetch 用戶端簽名。',
    callback: '接收回調，並配合各種框架。',
    redirect: '讀取用戶帶着一次性授權碼返回的頁面。',
    sqlite: '把已處理的回調記錄在你自己的資料庫。',
    drift: '回應與描述不符時發出通知。',
    sandbox: '在你自己的程序內代替網關。它的任何回覆都不是官方的說法。',
  },
  subcommand: {
    sandbox: '在本機代替網關。',
    sign: '由內文的原始位元組計算請求的簽名。',
    verify: '簽名是否與請求相符；若不符，原因何在。',
    solve: '由網關接受過的一個請求反推簽名規則。',
  },
};
