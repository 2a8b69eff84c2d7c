import { failed, ok, type Result } from "#core/result.ts";

/** The largest file that is opened, in bytes: a browser cannot hold a much longer text. */
export const largestBytes = 400_000_000;

export type FileProblem =
  | { readonly code: "empty" }
  | { readonly code: "file-too-large"; readonly bytes: number; readonly largest: number }
  /** No text at all, such as a picture. `looksLike` where its first bytes tell. */
  | { readonly code: "binary"; readonly looksLike?: string }
  | { readonly code: "not-utf-8" }
  | { readonly code: "cannot-open"; readonly detail: string };

export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16";
}

/** The bytes of a file as text. Only text that comes back byte for byte is taken: nothing is guessed. */
export function decodeBytes(bytes: Uint8Array): Result<DecodedText, FileProblem> {
  if (bytes.length === 0) return failed({ code: "empty" });
  const looksLike = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (looksLike !== undefined) return failed({ code: "binary", looksLike: looksLike.name });
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decoded(bytes, wide, "UTF-16");
  if (bytes.includes(0)) return failed({ code: "binary" });
  return decoded(bytes, "utf-8", "UTF-8");
}

function decoded(
  bytes: Uint8Array,
  label: string,
  encoding: DecodedText["encoding"],
): Result<DecodedText, FileProblem> {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return failed({ code: "not-utf-8" });
  }
  return text.trim() === "" ? failed({ code: "empty" }) : ok({ text, encoding });
}

function wideEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** First bytes of files that people may well drop here. */
const signatures: readonly { name: string; start: readonly number[] }[] = [
  { name: "a PDF", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a Word document or another ZIP archive", start: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an old Word or Excel file", start: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a PNG picture", start: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG picture", start: [0xff, 0xd8, 0xff] },
  { name: "a GIF picture", start: [0x47, 0x49, 0x46, 0x38] },
  { name: "a gzip archive", start: [0x1f, 0x8b] },
  { name: "a Parquet file", start: [0x50, 0x41, 0x52, 0x31] },
];

export async function decodeFile(file: File): Promise<Result<DecodedText, FileProblem>> {
  if (file.size > largestBytes) {
    return failed({ code: "file-too-large", bytes: file.size, largest: largestBytes });
  }
  try {
    return decodeBytes(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return failed({ code: "cannot-open", detail: String(error) });
  }
}
