/** A plan as the plain text that an office gets when it saves its document "as text": one line per paragraph, cells one under another. */
export function writeText(plan) {
  const out = [];
  const { header } = plan;
  if (header.parentBody) out.push(header.parentBody);
  out.push(header.body, "*", `Số ${header.number}`, "", "ĐẢNG CỘNG SẢN VIỆT NAM", "", header.placeAndDate, "", header.type);
  out.push(...header.subject, "-----", "");
  for (const ground of plan.grounds) out.push(`- ${ground}`);
  out.push("", ...plan.opening.flatMap((line) => [line, ""]));
  for (const block of plan.body) {
    if (block.kind === "heading") out.push("", block.text, "");
    else if (block.kind === "bullet") out.push(`- ${block.text}`);
    else out.push(block.text);
  }
  out.push("", "Nơi nhận:", ...plan.recipients.map((line) => `- ${line}`), "");
  out.push(plan.signature.authority, plan.signature.role, "", "", plan.signature.name, "");
  return `${out.join("\n").replace(/\n{3,}/g, "\n\n")}`;
}
