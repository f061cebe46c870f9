export const listProblems: Readonly<Record<string, string>> = {
  "name-missing": "the name is missing",
  "parent-unknown": "the parent is not found, or several bear its name",
  "parent-refused": "its parent in the list cannot be taken",
  "code-twice": "the code stands in two rows",
  "name-twice": "the name stands twice under one parent",
  "under-itself": "it stands under itself",
  "kind-unknown": "the kind is not understood",
  "code-asks": "the code belongs to a body of another name: a new name, or another body?",
};
