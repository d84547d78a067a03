// The text of a page in, its lines out: numbered, half-width, without blanks and without the buttons of the chrome.

export interface Line {
  readonly number: number;
  /** Half-width and trimmed: what the reader compares. */
  readonly text: string;
  /** Trimmed only: what the reader quotes. */
  readonly said: string;
}

/** Zero-width marks, soft hyphens and direction marks that copying brings along. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Words on buttons; a field may bear such a name, so they count only where no type follows. */
const buttons =
  /^(copy( link)?|copied!?|generate code|生成代码|run|send|try it( out)?!?|debug|expand( all)?|collapse( all)?|show (more|all)|auto|浏览器扩展|复制|複製|已复制|调试|調試|运行|发送|展开(全部)?|收起(全部)?|在 ?\S+ ?中(打开|运行|调试)|(powered by|built with|run in)( .+)?|was this (page )?helpful\??|back to top|返回顶部|加载中.*|loading.*|分享|收藏|反馈|登录|sign in)$/i;

export function readLines(source: string): readonly Line[] {
  return source.split(/\r\n|[\n\r\u2028\u2029\u0085]/).flatMap((text, index) => readLine({ number: index + 1, text }));
}

/** A copied table keeps its columns apart by tabs. */
export function readLine({ number, text: whole }: Pick<Line, 'number' | 'text'>): readonly Line[] {
  return whole
    .replaceAll(invisible, '')
    .split('\t')
    .flatMap((piece) => {
      const said = piece.trim();
      const text = halfWidth(said);
      return text === '' ? [] : [{ number, text, said }];
    });
}

/** Compatibility forms become plain ones: `：` is `:`, `［` is `[`, `ｉｄ` is `id`. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('【', '[').replaceAll('】', ']').replaceAll(/\s+/g, ' ').trim();
}

/** Rules and dots between the parts of a page. */
const divider = /^(?=.)[-=*_~·•.…#|>◦●○▪▸▾▼►+]+$/;

export function isButton(line: Line): boolean {
  return line.text.length < 40 && (buttons.test(line.text) || divider.test(line.text));
}
