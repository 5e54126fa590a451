/**
 * A key made of words, as the server takes them: “Första dagen” becomes `forsta-dagen`; `otherwise` where nothing is
 * left.
 */
export function plainKey(words, otherwise) {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-|-$/g, '') || otherwise;
}
