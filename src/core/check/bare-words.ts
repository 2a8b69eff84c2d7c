import { bareWords } from "./plain-text.ts";

export type BareWord = "no" | "yes" | "not-applicable" | "unknown";

/** Whole answers that are one word where a reader needs more, in the languages that datasheets are written in. */
const phrases: Record<BareWord, string> = {
  no: `no|nope|none|nothing|nil|no it does not|no it is not|no they do not|no there are not|no there are none|there are none
    |nein|nicht|nichts|keine|keiner|keines|non|aucun|aucune|rien|ninguno|ninguna|nada|não|nao|nenhum|nenhuma
    |nessuno|nessuna|niente|nee|geen|niets|nej|ingen|inga|nei|nie|brak|ne|нет|ні|немає|не|hayır|yok|لا|όχι
    |否|无|無|没有|沒有|不是|いいえ|なし|無し|아니오|아니요|없음`,
  yes: `yes|yep|yeah|y|yes it does|yes it is|yes they do|yes there are|yes it was|yes they were|yes it did|yes they did
    |ja|oui|si|sí|sì|sim|da|да|так|tak|ano|evet|نعم|ναι|jo|是|是的|有|对|はい|あり|有り|예|네|있음`,
  "not-applicable": `n/a|na|not applicable|not relevant|does not apply|doesn’t apply|this does not apply
    |this question does not apply|not applicable to this dataset|k. a.|keine angabe|entfällt|nicht zutreffend
    |nicht anwendbar|nicht relevant|trifft nicht zu|sans objet|s. o.|non applicable|ne s’applique pas
    |no aplica|no procede|no corresponde|não se aplica|nao se aplica|n.v.t.|nvt|niet van toepassing
    |non applicabile|non pertinente|ej tillämpligt|ej relevant|ikke relevant|nie dotyczy
    |неприменимо|не применимо|не застосовується|不适用|不適用|該当なし|该当なし|해당 없음|해당없음`,
  unknown: `unknown|not known|unsure|not sure|don’t know|do not know|we don’t know|we do not know|no idea|idk|unclear
    |unbekannt|nicht bekannt|weiß nicht|inconnu|inconnue|on ne sait pas|desconocido|se desconoce
    |desconhecido|sconosciuto|non noto|onbekend|okänt|ukjent|nieznane|неизвестно|невідомо|未知|不明|不详|모름`,
};

const wordOf = new Map(
  (Object.keys(phrases) as BareWord[]).flatMap((word) =>
    phrases[word].split("|").map((phrase) => [bareWords(phrase), word] as const),
  ),
);

const longest = 60;

/** What the whole text comes to when it is a bare “No.”, “Yes”, “n/a” or “-”. */
export function bareWord(text: string): BareWord | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest) return undefined;
  if (/^[-‐-―−/\\.*_~|]{1,4}$/u.test(trimmed)) {
    return /^[.*_~|]+$/.test(trimmed) ? undefined : "not-applicable";
  }
  return wordOf.get(bareWords(trimmed));
}
