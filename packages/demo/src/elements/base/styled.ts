import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Styles = Readonly<Record<string, string>>;

/**
 * Styles of an element set through the CSS object model: `<div ${styled({ left: '4px' })}>`. Lit's own `styleMap` writes a `style`
 * attribute, which our content security policy forbids.
 */
class StyledDirective extends Directive {
  #seen: Styles = {};

  override render(_styles: Styles) {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]) {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#seen)) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) {
      if (this.#seen[name] !== value) style.setProperty(name, value);
    }
    this.#seen = styles;
    return noChange;
  }
}

export const styled = directive(StyledDirective);
