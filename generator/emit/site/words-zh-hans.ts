// The site's own words in Simplified Chinese, for mainland China.

import { limitsInSimplified } from './limit-words.js';
import { sdkInSimplified } from './sdk-words.js';
import type { UiWords } from './words.js';

/** How each sample was checked. */
const ran: Readonly<Record<string, string>> = {
  shell: '由 dash 配合 curl 和 OpenSSL 运行。',
  javascript: '由 Node.js 运行。',
  java: '由 OpenJDK 17 运行。',
  swift: '未运行：只检查了语法。',
  go: '由 Go 1.19 运行。',
  php: '由 PHP 8.2 及其 curl 扩展运行。',
  python: '由 Python 3.11 运行。',
  http: '按原样发送，用本地沙箱的凭据签名；换成你的凭据，签名会不同。',
  c: '由 GCC 12 编译后运行，使用 libcurl 和 OpenSSL。',
  csharp: '由 Mono 6.8 运行，而非 .NET。',
  'objective-c': '在 GNUstep 上运行，以 OpenSSL 代替 CommonCrypto，不是在 Apple 系统上。',
  ruby: '由 Ruby 3.1 运行。',
  ocaml: '由 OCaml 4.13 编译后运行，使用 Cohttp 和 Cryptokit。',
  dart: '未运行：只检查了语法。',
  r: '由 R 4.2 运行，使用 httr2 和 openssl。',
};

export const simplified: UiWords = {
  language: '简体中文',
  dir: 'ltr',
  disclaimer: '非官方文档，与 ChingChingPay 无关联；凡官方未确认之处，均在原处标明。',
  reference: '参考',
  overview: '概览',
  menu: '菜单',
  skip: '跳到正文',
  search: '搜索',
  searchHint: '搜索接口、字段、错误',
  noResult: '没有结果',
  theme: '浅色或深色',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  copy: '复制',
  copied: '已复制',
  onThisPage: '本页内容',
  languages: '语言',
  asMarkdown: 'Markdown',
  forMachines: '供程序读取',
  operations: '接口',
  guides: '指南',
  guide: '指南',
  more: '更多',
  callbacks: '回调',
  callback: '回调',
  changelog: '更新日志',
  aToZ: '字段索引',
  thinned: '本文档字段过多，此处只列出较上层的字段；各页面仍有其全部字段。',
  notConfirmed: ({ seen, inferred, assumed }) =>
    `非官方文档。本页有 ${[
      seen && `${seen} 处见于官方页面`,
      inferred && `${inferred} 处为推断`,
      assumed && `${assumed} 处为假定`,
    ]
      .filter(Boolean)
      .join('，')}。官方尚未确认其中任何一处。`,

  request: '请求',
  answer: '响应',
  refusals: '拒绝',
  body: (mediaType) => `正文，${mediaType}`,
  authentication: '身份验证',
  gap: '',
  nothingSent: '只需网址：没有参数，也没有正文。',
  noCredential: '无需凭证',
  scope: '权限范围',
  nextCalls: '后续调用',
  answerHeaders: '响应头',
  variables: '服务器地址中的变量',
  linkKinds: { terms: '服务条款', contact: '联系方式', license: '许可证', more: '更多' },
  places: { path: '路径参数', query: '查询参数', header: '请求头', cookie: 'Cookie' },
  forms: { text: '响应为文本。', bytes: '响应为字节，例如文件。', events: '响应为事件流。', none: '响应没有正文。' },
  required: '必填',
  optional: '选填',
  oneChoice: '多种之一',
  choice: '可选形式',
  anyName: '其他任意名称',
  fieldsOf: (name) => `${name} 的字段`,
  fieldCount: (count) => `${count} 个字段`,
  see: (type) => `${type}：见上文`,
  seeType: (type) => `${type}：见“类型”页`,
  neverRepeated: 'SDK 从不重复发送此请求。结果不明时抛出 `OutcomeUnknownError`；请先查询，再决定是否重发。',
  atLeastOne: (fields) => `至少给出其一：${fields.map((field) => `\`${field}\``).join('、')}。`,
  settledBy: (operations) => `结果如何，由 ${[...new Set(operations)].map((id) => `\`${id}\``).join('、')} 查明。`,
  pagesCall: (call) => `\`${call}\` 逐页取完整个列表。`,
  deprecated: '已弃用。',
  deprecatedValues: (values) => `已弃用：${values.join('、')}。`,
  yourAddress: (field) => `你的${field ? ` ${field}` : '地址'}`,
  whatArrives: '收到的内容',
  yourAnswer: '你的响应',

  sdk: '使用 SDK',
  samples: '带签名的请求',
  ran: (language, how) => ran[language] ?? how,
  requestExample: '请求正文',
  answerExample: '响应',
  unionTitle: (path) => `${path}：下一步怎么做`,
  unionNote: (type, tag, listed) =>
    `${type} 中有一个对象会被填充，\`${tag}\` 应为其名称。SDK 以实际填充的对象为准，并与 \`${tag}\` 核对；对不上的归入 \`unknown\` 并附原因，从不抛出异常。${listed ? '' : '各对象的用途由名称推断。'}此处数值均为虚构。`,
  means: '含义',
  todo: '怎么做',
  sdkCall: 'SDK 调用',

  orNull: (type) => `${type} 或 null`,
  arrayOf: (type) => `${type} 数组`,
  anything: '任意值',
  nothing: '无',
  bytes: '字节',
  jsonText: '内含 JSON 的字符串',
  unit: (unit) => `单位：${{ 'minor units': '最小货币单位', timestamp: '时间戳' }[unit] ?? unit}。`,
  example: (value) => `示例：${value}。`,
  examples: (values) => `示例：${values.join('、')}。`,
  sensitive: '敏感：从不写入日志。',
  limits: limitsInSimplified,

  seen: (page, date) => (date === '' ? `见于官方页面“${page}”` : `见于 ${date} 的官方页面`),
  inferred: '推断',
  assumed: '假定，未经确认',
  marks: { seen: '已见', inferred: '推断', assumed: '假定，未经确认' },
  legend: {
    seen: '已见：出现在官方页面上',
    inferred: '推断：由官方页面或其上游服务商推出',
    assumed: '假定：官方确认之前我们的选择',
  },
  howSure: '把握程度',
  evidenceTitle: '依据，以及尚无答案的问题',
  assumptions: '假定',
  inferences: '推断',
  unknowns: '待官方答复的问题',
  question: '问题',
  meanwhile: '在此之前',
  vendorPages: '官方页面',
  versions: '版本',
  anchorNote: '下列名称就是各页面标记所指向的锚点。',

  what: '内容',
  value: '值',
  name: '名称',
  page: '页面',
  where: '位置',
  address: '地址',
  servers: '服务器',
  status: '状态码',
  wire: '请求',
  when: '何时出现',

  recipeTitle: '签名规则',
  recipe: {
    algorithm: '算法',
    header: '请求头',
    key: '密钥：客户端选项',
    parts: '签名内容',
    bodyless: '没有正文时',
    encoding: '书写方式',
  },
  encodings: { hex: '小写十六进制', HEX: '大写十六进制', base64: 'base64', base64url: 'base64url' },
  part: (part) => {
    switch (part.kind) {
      case 'body':
        return '请求正文的原始字节';
      case 'method':
        return '请求方法';
      case 'path':
        return '路径';
      case 'query':
        return '查询串';
      case 'pairs':
        return `${part.of === 'body' ? '正文' : '查询串'}中排序后的键值对`;
      case 'header':
        return `请求头 ${part.name}`;
      case 'timestamp':
        return `请求头 ${part.header} 中的时间（${part.unit === 'seconds' ? '秒' : '毫秒'}）`;
      case 'nonce':
        return `请求头 ${part.header} 中的随机数`;
    }
  },
  joined: (parts, separator) =>
    `${parts.join('、')}；${separator === '' ? '直接相连' : `以 ${JSON.stringify(separator)} 分隔`}`,
  step: (number, text) => `${number}. ${text}`,
  testKey: '密钥：沙箱的公开测试密钥',
  bodySent: '正文，与发送的字节完全一致',
  messageSigned: (bytes) => `被签名的内容，UTF-8 共 ${bytes} 字节`,
  digest: 'HMAC，十六进制',
  signature: (encoding) => `签名，${encoding}`,
  requestSent: '最终发出的请求',

  sdkReference: 'SDK 参考',
  sdkNote: '每次调用返回其数据的 Promise；`.withResponse()` 同时给出状态码和响应头。所有类型均按名称导出。',
  sdkWords: sdkInSimplified,
  methods: '方法',
  narrowing: '类型收窄',
  types: '类型',
  typeCount: (count, classes) => `${count} 个类型；类：${classes}`,
  resolves: '返回以 `kind` 区分的联合类型；从不抛出异常',
  matches: '每个成员一个分支，另有一个 unknown 分支',
  guards: (kind) => `${kind} 已填充时为 true`,
  errorClass: '错误类',
  errorsTitle: '错误',
  errors: {
    ConfigurationError: ['客户端或签名规则配置有误。没有发送任何内容。', '按错误信息改正对应选项。'],
    InvalidRequestError: ['请求无法按现状发送。没有发送任何内容。', '改正错误信息指出的值。'],
    ConnectionError: [
      '没有响应，或只收到一部分。`sent` 说明是否可能已有内容发出。',
      '`sent: "no"` 时可重发。可重复的请求已自动重试过。',
    ],
    TimeoutError: ['单次尝试或整个调用的时间已到。', '调高 `timeout` 或 `deadline`；可重复的请求可再次调用。'],
    AbortedError: ['你自己的信号中止了调用。', '若属预期，无需处理。'],
    RedirectError: ['服务器指向别处。不会跟随，以免凭据外泄。', '检查服务器地址。'],
    StatusError: [
      '状态码不是成功；`code` 即状态码，如 `http_401`。',
      '401 或 403：核对密钥、secret 和签名规则。429：等待 `retryAfter`。5xx：可重复的请求稍后再试。',
    ],
    EnvelopeError: [
      '状态码为 2xx，但信封没有表示成功。该规则仍为假定时 `confirmed` 为 false。',
      '查看 `envelopeCode` 和 `envelopeMessage`。涉及资金的请求用 `settle()` 查明结果。',
    ],
    UnreadableError: [
      '2xx 响应为空、被截断或不是 JSON；`reason` 说明原因。',
      '保留 `body` 交给官方。涉及资金的请求先查明结果。',
    ],
    OutcomeUnknownError: [
      '不可重复的请求可能已发出，之后失败。',
      '调用 `settle()`：found、not-found-yet 或 unreachable。切勿直接重发。',
    ],
  },
};
