// The site's own words in Traditional Chinese, for Hong Kong.

import { limitsInTraditional } from './limit-words.js';
import { sdkInTraditional } from './sdk-words.js';
import type { UiWords } from './words.js';

/** How each sample was checked. */
const ran: Readonly<Record<string, string>> = {
  shell: '由 dash 配合 curl 和 OpenSSL 執行。',
  javascript: '由 Node.js 執行。',
  java: '由 OpenJDK 17 執行。',
  swift: '未有執行：只檢查了語法。',
  go: '由 Go 1.19 執行。',
  php: '由 PHP 8.2 及其 curl 擴充套件執行。',
  python: '由 Python 3.11 執行。',
  http: '按原樣發送，以本機沙盒的憑證簽名；換成你的憑證，簽名會不同。',
  c: '由 GCC 12 編譯後執行，使用 libcurl 和 OpenSSL。',
  csharp: '由 Mono 6.8 執行，而非 .NET。',
  'objective-c': '在 GNUstep 上執行，以 OpenSSL 代替 CommonCrypto，並非在 Apple 系統上。',
  ruby: '由 Ruby 3.1 執行。',
  ocaml: '由 OCaml 4.13 編譯後執行，使用 Cohttp 和 Cryptokit。',
  dart: '未有執行：只檢查了語法。',
  r: '由 R 4.2 執行，使用 httr2 和 openssl。',
};

export const traditional: UiWords = {
  language: '繁體中文',
  dir: 'ltr',
  disclaimer: '非官方文件，與 ChingChingPay 並無關聯；凡官方未有確認之處，均在原處標明。',
  reference: '參考',
  overview: '概覽',
  menu: '選單',
  skip: '跳至主要內容',
  search: '搜尋',
  searchHint: '搜尋介面、欄位、錯誤',
  noResult: '沒有結果',
  theme: '淺色或深色',
  expandAll: '全部展開',
  collapseAll: '全部收起',
  copy: '複製',
  copied: '已複製',
  onThisPage: '本頁內容',
  languages: '語言',
  asMarkdown: 'Markdown',
  forMachines: '供程式讀取',
  operations: '介面',
  guides: '指南',
  guide: '指南',
  more: '更多',
  callbacks: '回調',
  callback: '回調',
  changelog: '更新記錄',
  aToZ: '欄位索引',
  thinned: '本文件欄位過多，此處只列出較上層的欄位；各頁面仍有其全部欄位。',
  notConfirmed: ({ seen, inferred, assumed }) =>
    `非官方文件。本頁有 ${[
      seen && `${seen} 處見於官方頁面`,
      inferred && `${inferred} 處為推斷`,
      assumed && `${assumed} 處為假設`,
    ]
      .filter(Boolean)
      .join('，')}。官方尚未確認其中任何一處。`,

  request: '請求',
  answer: '回應',
  refusals: '拒絕',
  body: (mediaType) => `內文，${mediaType}`,
  authentication: '身份驗證',
  gap: '',
  nothingSent: '只需網址：沒有參數，也沒有內文。',
  noCredential: '無需憑證',
  scope: '權限範圍',
  nextCalls: '後續呼叫',
  answerHeaders: '回應標頭',
  variables: '伺服器位址中的變數',
  linkKinds: { terms: '服務條款', contact: '聯絡方式', license: '授權條款', more: '更多' },
  places: { path: '路徑參數', query: '查詢參數', header: '標頭', cookie: 'Cookie' },
  forms: {
    text: '回應為文字。',
    bytes: '回應為位元組，例如檔案。',
    events: '回應為事件串流。',
    none: '回應沒有內文。',
  },
  required: '必填',
  optional: '選填',
  oneChoice: '多種之一',
  choice: '可選形式',
  anyName: '其他任意名稱',
  fieldsOf: (name) => `${name} 的欄位`,
  fieldCount: (count) => `${count} 個欄位`,
  see: (type) => `${type}：見上文`,
  seeType: (type) => `${type}：見「類型」頁`,
  neverRepeated: 'SDK 從不重複發送此請求。結果不明時拋出 `OutcomeUnknownError`；請先查詢，再決定是否重發。',
  atLeastOne: (fields) => `至少給出其中之一：${fields.map((field) => `\`${field}\``).join('、')}。`,
  settledBy: (operations) => `結果如何，可由 ${[...new Set(operations)].map((id) => `\`${id}\``).join('、')} 查明。`,
  pagesCall: (call) => `\`${call}\` 逐頁取得整個列表。`,
  deprecated: '已停用。',
  deprecatedValues: (values) => `已停用：${values.join('、')}。`,
  yourAddress: (field) => `你的${field ? ` ${field}` : '地址'}`,
  whatArrives: '收到的內容',
  yourAnswer: '你的回應',

  sdk: '使用 SDK',
  samples: '已簽名的請求',
  ran: (language, how) => ran[language] ?? how,
  requestExample: '請求內文',
  answerExample: '回應',
  unionTitle: (path) => `${path}：下一步怎樣做`,
  unionNote: (type, tag, listed) =>
    `${type} 之中有一個物件會被填寫，\`${tag}\` 應為其名稱。SDK 以實際填寫的物件為準，並與 \`${tag}\` 核對；不相符的歸入 \`unknown\` 並附原因，從不拋出例外。${listed ? '' : '各物件的用途由名稱推斷。'}此處數值均為虛構。`,
  means: '意思',
  todo: '怎樣做',
  sdkCall: 'SDK 呼叫',

  orNull: (type) => `${type} 或 null`,
  arrayOf: (type) => `${type} 陣列`,
  anything: '任意值',
  nothing: '無',
  bytes: '位元組',
  jsonText: '內含 JSON 的字串',
  unit: (unit) => `單位：${{ 'minor units': '最小貨幣單位', timestamp: '時間戳' }[unit] ?? unit}。`,
  example: (value) => `例子：${value}。`,
  examples: (values) => `例子：${values.join('、')}。`,
  sensitive: '敏感：從不寫入記錄檔。',
  limits: limitsInTraditional,

  seen: (page, date) => (date === '' ? `見於官方頁面「${page}」` : `見於 ${date} 的官方頁面`),
  inferred: '推斷',
  assumed: '假設，未經確認',
  marks: { seen: '已見', inferred: '推斷', assumed: '假設，未經確認' },
  legend: {
    seen: '已見：出現在官方頁面上',
    inferred: '推斷：由官方頁面或其上游服務商推出',
    assumed: '假設：官方確認之前我們的選擇',
  },
  howSure: '把握程度',
  evidenceTitle: '依據，以及尚無答案的問題',
  assumptions: '假設',
  inferences: '推斷',
  unknowns: '有待官方答覆的問題',
  question: '問題',
  meanwhile: '在此之前',
  vendorPages: '官方頁面',
  versions: '版本',
  anchorNote: '下列名稱就是各頁面標記所指向的錨點。',

  what: '內容',
  value: '值',
  name: '名稱',
  page: '頁面',
  where: '位置',
  address: '網址',
  servers: '伺服器',
  status: '狀態碼',
  wire: '請求',
  when: '何時出現',

  recipeTitle: '簽名規則',
  recipe: {
    algorithm: '演算法',
    header: '標頭',
    key: '金鑰：用戶端選項',
    parts: '簽名內容',
    bodyless: '沒有內文時',
    encoding: '書寫方式',
  },
  encodings: { hex: '小寫十六進制', HEX: '大寫十六進制', base64: 'base64', base64url: 'base64url' },
  part: (part) => {
    switch (part.kind) {
      case 'body':
        return '請求內文的原始位元組';
      case 'method':
        return '請求方法';
      case 'path':
        return '路徑';
      case 'query':
        return '查詢字串';
      case 'pairs':
        return `${part.of === 'body' ? '內文' : '查詢字串'}中排序後的鍵值對`;
      case 'header':
        return `標頭 ${part.name}`;
      case 'timestamp':
        return `標頭 ${part.header} 中的時間（${part.unit === 'seconds' ? '秒' : '毫秒'}）`;
      case 'nonce':
        return `標頭 ${part.header} 中的隨機值`;
    }
  },
  joined: (parts, separator) =>
    `${parts.join('、')}；${separator === '' ? '直接相連' : `以 ${JSON.stringify(separator)} 分隔`}`,
  step: (number, text) => `${number}. ${text}`,
  testKey: '金鑰：沙盒的公開測試金鑰',
  bodySent: '內文，與發送的位元組完全一致',
  messageSigned: (bytes) => `被簽名的內容，UTF-8 共 ${bytes} 個位元組`,
  digest: 'HMAC，十六進制',
  signature: (encoding) => `簽名，${encoding}`,
  requestSent: '最終發出的請求',

  sdkReference: 'SDK 參考',
  sdkNote: '每次呼叫回傳其資料的 Promise；`.withResponse()` 同時給出狀態碼和標頭。所有類型均以名稱匯出。',
  sdkWords: sdkInTraditional,
  methods: '方法',
  narrowing: '類型收窄',
  types: '類型',
  typeCount: (count, classes) => `${count} 個類型；類別：${classes}`,
  resolves: '回傳以 `kind` 區分的聯合類型；從不拋出例外',
  matches: '每個成員一個分支，另有一個 unknown 分支',
  guards: (kind) => `${kind} 已填寫時為 true`,
  errorClass: '錯誤類別',
  errorsTitle: '錯誤',
  errors: {
    ConfigurationError: ['用戶端或簽名規則設定有誤。沒有發送任何內容。', '按錯誤訊息更正該選項。'],
    InvalidRequestError: ['請求無法按現狀發送。沒有發送任何內容。', '更正錯誤訊息指出的值。'],
    ConnectionError: [
      '沒有回應，或只收到一部分。`sent` 說明是否可能已有內容發出。',
      '`sent: "no"` 時可重發。可重複的請求已自動重試過。',
    ],
    TimeoutError: ['單次嘗試或整個呼叫的時間已到。', '調高 `timeout` 或 `deadline`；可重複的請求可再次呼叫。'],
    AbortedError: ['你自己的訊號中止了呼叫。', '若屬預期，無須處理。'],
    RedirectError: ['伺服器指向別處。不會跟隨，以免憑證外洩。', '檢查伺服器網址。'],
    StatusError: [
      '狀態碼不是成功；`code` 即狀態碼，如 `http_401`。',
      '401 或 403：核對金鑰、secret 和簽名規則。429：等待 `retryAfter`。5xx：可重複的請求稍後再試。',
    ],
    EnvelopeError: [
      '狀態碼為 2xx，但信封沒有表示成功。此規則仍為假設時 `confirmed` 為 false。',
      '查看 `envelopeCode` 和 `envelopeMessage`。涉及資金的請求以 `settle()` 查明結果。',
    ],
    UnreadableError: [
      '2xx 回應為空、被截斷或不是 JSON；`reason` 說明原因。',
      '保留 `body` 交給官方。涉及資金的請求先查明結果。',
    ],
    OutcomeUnknownError: [
      '不可重複的請求可能已發出，其後失敗。',
      '呼叫 `settle()`：found、not-found-yet 或 unreachable。切勿直接重發。',
    ],
  },
};
