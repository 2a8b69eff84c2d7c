import { quote, withoutCode } from "./plain-text.ts";

export interface Placeholder {
  readonly found: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Phrases that are a placeholder when they are all a line says, after bullets, labels and emphasis. */
const wholeLines = new Set(
  `todo|to do|tbd|tba|tbc|xxx|fixme|wip|work in progress|placeholder|lorem ipsum|coming soon|more to come|pending
  |fill in|fill me in|fill this in|please fill in|insert text here|text here|your text here|your answer here|answer here
  |write your answer here|write notes here|add text here|more information needed|information needed|needs more information
  |to be added|to be announced|to be completed|to be confirmed|to be decided|to be defined|to be described|to be determined
  |to be done|to be filled|to be filled in|to be finalised|to be finalized|to be provided|to be specified|to be updated
  |to be written|will be added|will be added later|will be added soon|to be added later|to be added soon
  |noch offen|noch zu ergänzen|wird ergänzt|wird noch ergänzt|folgt|à compléter|à venir|à définir|por completar
  |por definir|pendiente|da completare|da definire|a definir|em breve|próximamente|nog in te vullen|в разработке
  |待补充|待定|待完善|未定|準備中|추후 작성|미정`
    .split("|")
    .map((phrase) => phrase.trim()),
);

/** What is a placeholder wherever it stands, with the near misses that honest text holds left out. */
const inside: readonly RegExp[] = [
  /\bTO-?DO\b(?=\s*:)(?<!["'“‘«]TO-?DO)/,
  /[([{<]\s*(?:TO-?DO|TBD|TBA|TBC|FIXME|XXX+)\b[^)\]}>\n]{0,400}[)\]}>]/,
  /^\W*(?:TO-?DO|FIXME)\s+(?:add|ask|check|complete|confirm|decide|describe|explain|fill|find|include|insert|link|mention|update|verify|write)\b/i,
  /(?<!["'“‘«])\bTB[DAC]\b(?!["'”’»])/,
  /\bFIXME\b(?=\s*:)/,
  /(?<![^\s([{:=])\?{3,}(?![^\s)\]}.,;!])/,
  /(?<!\b(?:as|by|with|to|into|like|bowl|rated|marked|masked|called|named)\s+|["'“‘«])\bX{3,}\b(?=\s+\p{Ll}|\s*%|[.,;]?\s*$)/mu,
  /\blorem ipsum dolor\b/i,
  /\[\s*more information needed\s*\]/i,
  /\[\s*(?:insert|add|fill|enter|describe|complete|specify|provide|please|replace|your|write)\b[^\]\n]{0,120}\](?!\()/i,
  /<(?:insert|add|fill|enter|describe|specify|provide|your)\s[^>\n]{1,120}>/i,
  /\{\{[^}\n]{0,120}\}\}/,
];

/** What each of them needs somewhere: most lines have none of it, and are looked through once. */
const sign = /TO-?DO|TB[DAC]|FIXME|\?{3}|X{3}|lorem|[[<]|\{\{/i;

const longestLine = 200;

/** The first placeholder left in a text; code and addresses are not looked at. */
export function findPlaceholder(text: string): Placeholder | undefined {
  for (const [index, line] of withoutCode(text).split("\n").entries()) {
    const found = placeholderIn(line);
    if (found !== undefined) return { found: quote(found), line: index + 1 };
  }
  return undefined;
}

function placeholderIn(line: string): string | undefined {
  if (line.length <= longestLine && isPlaceholderLine(line.trim())) return line;
  if (!sign.test(line)) return undefined;
  for (const pattern of inside) {
    const match = pattern.exec(line);
    if (match) return match[0];
  }
  return undefined;
}

function isPlaceholderLine(line: string): boolean {
  const said = line
    .replace(/^[\s>#*+\-–—•_~[(<!\d.]*(?:[^:]{1,40}:[\s*_~]*)?/u, "")
    .replace(/[\s*_~\])>.!…-]+$/u, "");
  return wholeLines.has(said.toLowerCase()) || /^[?？…]{1,3}$|^\.{3,}$/u.test(line);
}
