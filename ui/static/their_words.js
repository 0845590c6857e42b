// Streamlit speaks English inside its widgets whatever the language of the page. This puts our words, which the first page
// brings in both languages, in the place of its own: in the texts and labels themselves, so that keyboards, screen readers
// and translators of browsers have them too. Only whole phrases that are known are replaced, in the page's own markup.
const ours = Object.fromEntries(
  Object.entries(JSON.parse(document.currentScript.dataset.words)).map(([language, phrases]) => [
    language,
    phrases.map(([theirs, words]) => [new RegExp(`^${theirs}$`), words]),
  ]),
);
const LABELS = ["aria-label", "title", "placeholder"];
const said = new WeakMap(); // what a text or a label of an element was before we replaced it, and by what

const spokenFor = (theirs) => {
  for (const [phrase, words] of ours[document.documentElement.lang] ?? []) {
    if (phrase.test(theirs)) return theirs.replace(phrase, words);
  }
  return theirs;
};
const replace = (node, name, shown, write) => {
  const known = said.get(node) ?? {};
  const theirs = known[name]?.words === shown ? known[name].theirs : shown;
  const words = spokenFor(theirs);
  if (words !== shown) write(words);
  if (words !== theirs || known[name]) said.set(node, { ...known, [name]: { theirs, words } });
};
const speakText = (text) => replace(text, "text", text.data, (words) => (text.data = words));
const speakLabels = (element) => {
  for (const name of LABELS) {
    const label = element.getAttribute(name);
    if (label) replace(element, name, label, (words) => element.setAttribute(name, words));
  }
};
const speak = (root) => {
  if (root.nodeType === Node.TEXT_NODE) return speakText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
  speakLabels(root);
  const inside = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (inside.nextNode()) {
    const node = inside.currentNode;
    if (node.nodeType === Node.TEXT_NODE) speakText(node);
    else speakLabels(node);
  }
  return undefined;
};

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.target === document.documentElement && change.attributeName === "lang") speak(document.documentElement);
    else if (change.type === "childList") change.addedNodes.forEach(speak);
    else if (change.type === "characterData") speakText(change.target);
    else speakLabels(change.target);
  }
}).observe(document, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...LABELS, "lang"],
});
