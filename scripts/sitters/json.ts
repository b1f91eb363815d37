/** JSON with two-space indents and arrays of plain values on one line, as the formatter of the project wants it. */
export function toJson(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((v) => typeof v !== 'object'))
      return `[${value.map((v) => JSON.stringify(v)).join(', ')}]`;
    return `[\n${value.map((v) => deeper + toJson(v, deeper)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([k, v]) => `${deeper}${JSON.stringify(k)}: ${toJson(v, deeper)}`);
    return `{\n${rows.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
