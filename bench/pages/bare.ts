import { markdownText, randomFrom } from "./words.ts";

// The least that a key can cost in this browser: a text area with 2 kB, and nothing that listens.
const field = document.querySelector("textarea");
if (field !== null) field.value = markdownText(randomFrom(18), 2048);
