import { bareWords } from "./plain-text.ts";

const longest = 160;

/** Whole answers that only point, in other words than see-and-a-place. */
const phrases = new Set(
  `ditto|idem|same|the same|as above|same as above|see above|see below|as before|as previously|ibid|ibidem
  |siehe oben|siehe unten|wie oben|wie zuvor|voir ci dessus|voir plus haut|comme ci dessus|véase arriba|ver arriba|ver acima
  |vedi sopra|come sopra|zie boven|zie hierboven|см выше|див вище|同上|见上|見上|上記参照|上記の通り|위와 같음`
    .split("|")
    .map((phrase) => phrase.trim()),
);

const opening =
  /^(?:(?:yes|no)\s+)?(?:please\s+)?(?:(see|refer to|cf|check|consult|siehe|voir|vea|véase|ver|vedi|zie)|(?:as|is|are|was|were|it is|this is|already)?\s*(?:already\s+)?((?:answered|described|explained|stated|mentioned|discussed|covered|noted|given|detailed|specified|same as)(?:\s+in)?))\s+/;

const places =
  /^(?:above|below|earlier|previous|previously|preceding|prior|next|following|here|elsewhere|q\d*|questions?|sections?|sec|answers?|paper|article|preprint|publication|appendix|appendices|supplements?|supplementary|readme|thesis|report|tables?|figures?|chapter|documentation|datasheet|oben|unten|abschnitt|frage|anhang|dessus|pregunta|artículo|sección|ci|sopra|sezione|vraag|boven)$/;

const connecting =
  /^(?:a|an|and|at|by|for|from|in|of|on|our|the|this|that|their|to|its|original|accompanying|associated|related|corresponding|full|further|more|additional|detail|details|detailed|information|md|no|number|nr|point|item|\d+\w?|[a-z]|[ivx]+)$/;

/** Whether a text does nothing but send the reader somewhere else in the sheet or to a paper. */
export function isPointer(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longest) return false;
  if (/[;:]\s/.test(trimmed.replace(/^(?:yes|no):/i, ""))) return false;
  const said = bareWords(trimmed);
  if (phrases.has(said)) return true;
  const match = opening.exec(said);
  if (match === null) return false;
  const words = said.slice(match[0].length).split(" ");
  if (!words.some((word) => places.test(word))) return false;
  const others = words.filter((word) => !places.test(word) && !connecting.test(word)).length;
  return others <= (match[1] === undefined ? 1 : 4);
}
