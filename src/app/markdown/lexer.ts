import { Lexer, Marked, type Token, type TokensList } from "marked";
import { escapeHtml } from "#core/formats/html/escape.ts";

/** Text that would take too long to set, or go too deep: it is shown as its source instead. */
export class TooIntricate extends Error {}

/** The longest text that is set. Real answers stay under 20,000. */
const longest = 400_000;
/** How deep quotes, lists, links and emphasis may stand in each other. */
const deepest = 40;
/** Emphasis and addresses cost the square of their count in one paragraph. */
const mostMarks = 3000;

const marked = new Marked({
  gfm: true,
  tokenizer: {
    // `[^1]: …` is a footnote and no link definition: without this it would vanish from the page.
    def: (source) => (/^ {0,3}\[\^/.test(source) ? undefined : false),
  },
  extensions: [
    {
      // Formulas stay as they were written: `_` and `\` in them are not Markdown.
      name: "formula",
      level: "inline",
      start: (source) => source.indexOf("$"),
      tokenizer: (source) => {
        const raw = formula.exec(source)?.[0];
        if (raw === undefined || !/[\\^_{]/.test(raw)) return undefined;
        return { type: "formula", raw };
      },
      renderer: ({ raw }) => escapeHtml(raw),
    },
  ],
});

const formula = /^(?:\$\$[^$]{1,2000}\$\$|\$(?![\s$])[^$\n]{0,500}[^\s$\\]\$(?!\d))/;

class BoundedLexer extends Lexer {
  #depth = 0;

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[] {
    return this.#within(() => super.blockTokens(source, tokens, clipped));
  }

  override inlineTokens(source: string, tokens?: Token[]): Token[] {
    if (source.length > mostMarks && marksIn(source) > mostMarks) throw new TooIntricate();
    return this.#within(() => super.inlineTokens(source, tokens));
  }

  #within<Value>(run: () => Value): Value {
    if (this.#depth >= deepest) throw new TooIntricate();
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }
}

function marksIn(source: string): number {
  return source.match(/[*_~$@:.]/g)?.length ?? 0;
}

/** Markdown → tokens, as GitHub reads it. Throws `TooIntricate` and nothing else. */
export function lex(text: string): TokensList {
  if (text.length > longest) throw new TooIntricate();
  return new BoundedLexer(marked.defaults).lex(text);
}

/** Tokens → HTML that is not yet safe: whoever wrote the text may have written tags into it. */
export function toUnsafeHtml(tokens: readonly Token[]): string {
  return marked.parser([...tokens]);
}
