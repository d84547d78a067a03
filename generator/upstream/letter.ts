// What no page answers in, a letter to the vendor out, in Chinese or English, ready to be sent.

import { entries, get, type Json, list, text, texts } from '../json.js';
import type { Knowledge } from './knowledge.js';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

interface Question {
  readonly question: string;
  readonly pages: readonly string[];
}

export function writeLetter(document: Json, knowledge: Knowledge, language: Language): string {
  const unknowns = knowledge.get('unknowns')?.content;
  const questions = entries(unknowns).flatMap(([, one]): readonly Question[] => {
    const question = text(get(one, language === 'zh' ? 'question-zh' : 'question'));
    return question === undefined ? [] : [{ question, pages: texts(get(one, 'pages')) }];
  });
  const contact = text(get(get(get(document, 'info'), 'contact'), 'email'));
  const servers = list(get(document, 'servers')).flatMap((server) => text(get(server, 'url')) ?? []);
  const titleOf = (page: string): string => {
    const content = knowledge.get(page)?.content;
    const path = text(get(content, 'path'));
    if (path !== undefined) return `${text(get(content, 'method')) ?? ''} ${path}`.trim();
    return language === 'zh' ? '概述' : (text(get(content, 'about')) ?? page);
  };
  const dates = [...knowledge.values()].flatMap(({ content }) =>
    entries(get(content, 'versions')).map(([date]) => date),
  );
  const newest = [...dates].sort().at(-1) ?? '';
  const { opening, closing, subject, where } = frames[language]({ newest, server: servers[0] ?? '' });
  const numbered = questions.map(
    ({ question, pages }, index) =>
      `${index + 1}. ${question}\n   ${where}${pages.map(titleOf).join(language === 'zh' ? '、' : '; ')}`,
  );
  return [
    ...(contact === undefined ? [] : [`${language === 'zh' ? '收件人：' : 'To: '}${contact}`]),
    subject,
    '',
    opening,
    '',
    ...numbered.flatMap((line) => [line, '']),
    closing,
  ].join('\n');
}

interface Facts {
  readonly newest: string;
  readonly server: string;
}

interface Frame {
  readonly subject: string;
  readonly opening: string;
  readonly closing: string;
  /** Before the pages a question is about. */
  readonly where: string;
}

const frames: Readonly<Record<Language, (facts: Facts) => Frame>> = {
  en: ({ newest, server }) => ({
    subject: 'Subject: Questions about your payment API',
    opening: `Dear colleagues,\n\nWe are integrating your payment gateway (${server}) and have read your published API pages, the newest of them of ${newest}. Some points that we need for a correct integration stand on no page we found. Could you please answer the following, or send us the sections that say it? A single accepted test request, with its headers and body and a test secret, would already answer the first question.`,
    closing:
      'For an answer to each point, even a short one, we would be grateful. Until then we treat these points as unconfirmed and do not rely on them.\n\nKind regards',
    where: 'Pages: ',
  }),
  zh: ({ newest, server }) => ({
    subject: '主题：关于支付网关接口的几个问题',
    opening: `您好，\n\n我们正在对接贵司的支付网关（${server}），已阅读贵司公开的接口文档，其中最新一页更新于 ${newest}。有几处内容在我们看到的页面上没有说明，而正确对接需要它们。烦请逐条答复，或提供相应的文档章节。若能提供一个已被网关接受的测试请求（含请求头、请求体及测试密钥），第一个问题即可得到解答。`,
    closing:
      '即使是简短的答复，我们也非常感谢。在得到答复之前，以上各点在我们的实现中均标记为“未经确认”，不作为依据。\n\n此致\n敬礼',
    where: '相关页面：',
  }),
};
