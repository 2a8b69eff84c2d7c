export interface FindingWords {
  readonly title: string;
  /** Why it matters to a reader. */
  readonly means: string;
  readonly toDo: string;
}
