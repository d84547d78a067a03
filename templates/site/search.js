// Words typed by a reader -> links below the search. Loaded after its entries and MiniSearch, on first use.

(() => {
  /** Letters of both Chinese scripts that find each other: simplified, then traditional. */
  const variants =
    '户戶签簽网網关關闸閘号號码碼单單证證书書国國货貨币幣额額账帳转轉应應请請求求响響错錯误誤调調试試链鏈接接开開闭閉结結算算文文档檔时時间間过過续續处處数數组組对對象象类類型型说說明明参參条條环環境境测測设設备備务務实實现現发發设設计計语語统統费費应應询詢详詳细細';
  const same = new Map();
  for (let at = 0; at + 1 < variants.length; at += 2) same.set(variants[at + 1], variants[at]);

  const han = /[\p{Script=Han}]+/gu;

  /** Words and numbers as they are; runs of Chinese as pairs of letters, so that a word is found inside another. */
  const tokenize = (text) => {
    const folded = [...text.toLowerCase()].map((letter) => same.get(letter) ?? letter).join('');
    const found = folded.replace(han, ' ').split(/[^\p{L}\p{N}]+/u);
    for (const [run] of folded.matchAll(han)) {
      const letters = [...run];
      if (letters.length === 1) found.push(run);
      for (let at = 0; at + 1 < letters.length; at += 1) found.push(letters[at] + letters[at + 1]);
    }
    return found.filter(Boolean);
  };

  const index = new globalThis.MiniSearch({
    fields: ['title', 'page', 'text'],
    storeFields: ['title', 'page', 'href', 'kind'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, page: 2 },
      combineWith: 'AND',
      prefix: (term) => !/\p{Script=Han}/u.test(term),
    },
  });
  const weight = { page: 3, row: 1.6, heading: 1.3, field: 1 };
  index.addAll(
    globalThis.searchEntries.map(([title, page, href, text, kind], id) => ({ id, title, page, href, text, kind })),
  );

  const find = (words) => index.search(words, { boostDocument: (_, __, { kind }) => weight[kind] ?? 1 }).slice(0, 12);

  const search = document.querySelector('.search');
  const input = search.querySelector('input');
  const found = search.querySelector('.found');
  const show = () => {
    const words = input.value.trim();
    const results = words === '' ? [] : find(words);
    found.replaceChildren(
      ...results.map(({ title, page, href }) => {
        const link = document.createElement('a');
        link.href = href;
        const name = document.createElement('b');
        name.textContent = title;
        link.append(name, title === page ? '' : ` ${page}`);
        return link;
      }),
    );
    if (words !== '' && results.length === 0) found.textContent = document.body.dataset.nothing;
  };
  input.addEventListener('input', show);
  // Whoever typed while this was loading.
  show();

  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      show();
    }
    const links = [...found.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement) + step;
    (links[at] ?? input).focus();
  });
})();
