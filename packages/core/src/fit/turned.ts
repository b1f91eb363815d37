/** What a photo needs in which the head is rolled by so many degrees, clockwise as the photo shows it. */
export const TURNED = [
  [90, 'The head lies on its side in the photo: turn the photo by a quarter to the left.'],
  [-90, 'The head lies on its side in the photo: turn the photo by a quarter to the right.'],
  [180, 'The head is upside down in the photo: turn the photo by a half.'],
] as const;
