// Words typed by a reader -> links below the search. Loaded after its entries and MiniSearch, on first use.

(() => {
  /** Letters of both Chinese scripts that find each other: simplified, then traditional. */
  const variants =
    '栏欄参參与與无無关關联聯确確认認处處标標称稱错錯误誤结結发發据據问問题題询詢状狀态態链鏈网網户戶变變详詳单單载載带帶换換权權码碼从從调調页頁见見于於为為浏瀏览覽会會来來这這数數请請话話给給较較个個并並务務内內响響应應么麼决決经經该該让讓开開里裡没沒说說签簽试試规規则則当當选選额額货貨币幣种種订訂编編号號类類们們虚虛构構属屬后後时時点點论論样樣复複读讀绝絕节節迟遲乱亂断斷过過动動针針对對输輸条條尽盡转轉启啟败敗独獨价價抛拋钥鑰现現项項尝嘗间間预預别別随隨凭憑检檢资資义義继繼续續证證还還择擇记記锚錨径徑头頭写寫进進报報两兩执執实實际際惯慣幂冪却卻总總层層钱錢众眾余餘诺諾遗遺声聲准準宝寶帮幫学學连連长長扫掃装裝钟鐘计計几幾视視键鍵采採机機适適须須频頻产產环環账帳测測诉訴边邊托託书書员員译譯况況归歸异異暂暫识識维維桥橋验驗设設备備区區门門获獲仅僅业業飞飛协協议議伪偽费費约約绘繪图圖侧側组組虽雖系係电電邮郵线線简簡导導础礎库庫骤驟划劃筛篩语語终終顺順档檔册冊闸閘国國闭閉银銀购購买買卖賣汇匯术術压壓显顯扩擴级級统統细細优優钮鈕静靜历歷传傳强強补補创創届屆护護';
  const same = new Map();
  for (let at = 0; at + 1 < variants.length; at += 2) same.set(variants[at + 1], variants[at]);

  const han = /[\p{Script=Han}]+/gu;

  const ascii = /^[\0-\x7f]*$/;
  const wordsIn = (text) =>
    (ascii.test(text) ? text.toLowerCase().split(/[^a-z0-9]+/) : text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(
      Boolean,
    );
  /** Where one word of `paymentIntents` ends and the next begins. */
  const humps = /(?<=[a-z0-9])(?=[A-Z])/;

  /** Words and numbers as they are, and in their parts; runs of Chinese as pairs of letters: a word is found inside another. */
  const split = (text) => {
    const latin = ascii.test(text);
    const folded = latin ? text : [...text].map((letter) => same.get(letter) ?? letter).join('');
    const plain = latin ? text : folded.replace(han, ' ');
    const found = wordsIn(plain);
    if (humps.test(plain)) {
      const whole = new Set(found);
      found.push(...wordsIn(plain.split(humps).join(' ')).filter((word) => !whole.has(word)));
    }
    if (latin) return found;
    for (const [run] of folded.matchAll(han)) {
      const letters = [...run];
      if (letters.length === 1) found.push(run);
      for (let at = 0; at + 1 < letters.length; at += 1) found.push(letters[at] + letters[at + 1]);
    }
    return found;
  };

  /** A type is described in the same words on every page that it is met on. */
  const known = new Map();
  const tokenize = (text) => {
    const found = known.get(text) ?? split(text);
    known.set(text, found);
    return found;
  };

  const index = new globalThis.MiniSearch({
    fields: ['title', 'name', 'page', 'text'],
    storeFields: ['title', 'page', 'href', 'kind'],
    // A call is known by its title and by its id, `transactions.refund`, after which its page is called.
    extractField: (entry, field) =>
      field === 'name' ? (entry.kind === 'page' ? entry.href.replace('.html', '') : '') : entry[field],
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, name: 4, page: 2 },
      combineWith: 'AND',
      prefix: (term) => !/\p{Script=Han}/u.test(term),
    },
  });
  const weight = { page: 1.5, row: 1.6, heading: 1.3, field: 1, claim: 0.3 };
  const weigh = (_, __, { kind, href }) => (href.startsWith('types.html#') ? 0.7 : (weight[kind] ?? 1));
  const entries = globalThis.searchEntries.map(([title, page, href, text, kind], id) => {
    return { id, title, page, href, text, kind };
  });

  const find = (words) => index.search(words.split(humps).join(' '), { boostDocument: weigh }).slice(0, 12);

  const search = document.querySelector('.search');
  const input = search.querySelector('input');
  const found = search.querySelector('.found');
  let ready = false;
  const show = () => {
    if (!ready) return;
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
  // Twenty thousand entries take a phone some seconds: in pieces, so that it goes on hearing what is typed.
  index.addAllAsync(entries, { chunkSize: 500 }).then(() => {
    ready = true;
    show();
  });

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
