// A figure leaves the page with all that it is read with: the browser itself puts title, subtitle, source and day around the one
// on the screen while it is saved, so that no server draws it again. The words come with the figure, in layout.meta; the links of
// the download menu name the figure and the format: #gambar-svg-NAME, #gambar-png-NAME, #salin-NAME (its table, for a sheet).
const EDGE = 18;
const GAP = 12;
const DAY = { day: "numeric", month: "long", year: "numeric" };
const pen = document.createElement("canvas").getContext("2d");

const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const wrapped = (text, font, width) => {
  pen.font = font;
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && pen.measureText(longer).width > width * 0.92) lines.push(word); // a picture may fall back to a wider typeface
    else lines[lines.length - 1] = longer;
  }
  return lines;
};
const block = (text, size, weight, layout, width) => {
  const lines = text ? wrapped(text, `${weight} ${size}px ${layout.font.family}`, width) : [];
  return { size, weight, lines, height: Math.ceil(lines.length * size * 1.35) };
};
const written = ({ size, weight, lines }, color, place) => ({
  text: lines.map(safe).join("<br>"),
  font: { size, weight, color },
  align: "left",
  showarrow: false,
  xref: "paper",
  yref: "paper",
  x: 0,
  xanchor: "left",
  yanchor: "top",
  borderpad: 0,
  ...place,
});

// The layout of the figure with its words around it: the plot keeps its size, the paper grows.
const framed = ({ layout, _fullLayout: drawn }) => {
  const { title, subtitle, source, saved } = layout.meta;
  const { l, t, b } = drawn._size;
  const today = new Date().toLocaleDateString(document.documentElement.lang, DAY);
  const words = [
    block(title, 18, 700, layout, drawn.width),
    block(subtitle, 13, 400, layout, drawn.width),
    block(`${source} · ${saved.replace("{day}", today)}`, 11, 400, layout, drawn.width),
  ];
  const [heading, caption, foot] = words;
  const above = EDGE + heading.height + caption.height + GAP;
  const below = GAP + foot.height + EDGE;
  const [width, height] = [drawn.width + 2 * EDGE, drawn.height + above + below];
  const ink = layout.font.color;
  const at = (distance) => ({ y: 1, yshift: t + above - distance, xshift: -l });
  const lower = (legend) => ({
    ...legend,
    ...(legend?.xref === "container" && { x: (EDGE + (legend.x ?? 0) * drawn.width) / width }),
    ...(legend?.yref === "container" && { y: 1 - (above + (1 - (legend.y ?? 1)) * drawn.height) / height }),
  });
  const margin = { ...layout.margin };
  margin.l = (margin.l ?? 80) + EDGE;
  margin.r = (margin.r ?? 80) + EDGE;
  margin.t = (margin.t ?? 100) + above;
  margin.b = (margin.b ?? 80) + below;
  return {
    ...layout,
    width,
    height,
    margin,
    legend: lower(layout.legend),
    paper_bgcolor: getComputedStyle(document.querySelector(".stApp")).backgroundColor,
    annotations: [
      ...(layout.annotations ?? []),
      written(heading, ink, at(EDGE)),
      ...(subtitle ? [written(caption, ink, at(EDGE + heading.height))] : []),
      written(foot, ink, { y: 0, yshift: -b - GAP, xshift: -l }),
    ],
  };
};

const save = (figure, format) => {
  const [layout, options] = [figure.layout, figure._context.toImageButtonOptions];
  const chosen = options.format;
  try {
    figure.layout = framed(figure);
    options.format = format;
    figure.querySelector(".modebar-btn").click(); // plotly takes its own copy of the figure at once
  } finally {
    figure.layout = layout;
    options.format = chosen;
  }
};
const copy = (figure, link) => {
  const { table, copied } = figure.layout.meta;
  const put = (event) => {
    event.clipboardData.setData("text/plain", table);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  if (!document.execCommand("copy")) return document.removeEventListener("copy", put, { capture: true }); // needs no secure address
  const words = link.querySelector("p") ?? link;
  const before = words.textContent;
  if (before !== copied) setTimeout(() => (words.textContent = before), 2000);
  words.textContent = copied;
  return undefined;
};

addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.('a[href*="#gambar-"], a[href*="#salin-"]');
    const corner = event.isTrusted && event.target.closest?.(".modebar-btn");
    if (!link && !corner) return;
    const [, what, name] = link ? /#(gambar-png|gambar-svg|salin)-(.+)$/.exec(link.getAttribute("href")) : [];
    const figure = link
      ? document.querySelector(`.st-key-${CSS.escape(name)} .js-plotly-plot`)
      : corner.closest(".js-plotly-plot");
    if (link) event.preventDefault();
    if (!figure?.layout?.meta?.source) return;
    event.stopPropagation();
    if (what === "salin") copy(figure, link);
    else save(figure, what === "gambar-svg" ? "svg" : "png");
  },
  { capture: true },
);
