export const SITE = "Snel";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export const card = ({ url, data }) =>
  `<article><a href="${url}">${escaped(data.title)}</a><p>${escaped(data.description)}</p></article>`;

/** A whole page around its content. */
export const page = (title, description, address, content) => `<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)} · ${SITE}</title>
  <meta name="description" content="${escaped(description)}">
  <link rel="canonical" href="https://snel.example${address}">
</head>
<body>
  <header><a href="/">${SITE}</a> <nav><a href="/verhalen/">Verhalen</a></nav></header>
  ${content}
  <footer><p>${SITE}</p></footer>
</body>
</html>
`;
