export function AssignmentTab() {
  return null;
}
