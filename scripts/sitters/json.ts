/** Widest line that the formatter of the project leaves alone. */
const WIDTH = 110;

/** JSON as the formatter of the project wants it: two-space indents, an array on one line where it fits. */
export function toJson(value: unknown, indent = '', before = 0): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((v) => toJson(v, deeper)).join(', ')}]`;
    if (!flat.includes('\n') && indent.length + before + flat.length < WIDTH) return flat;
    return `[\n${value.map((v) => deeper + toJson(v, deeper)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([k, v]) => {
      const key = `${JSON.stringify(k)}: `;
      return `${deeper}${key}${toJson(v, deeper, key.length)}`;
    });
    return `{\n${rows.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
