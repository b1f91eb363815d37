/**
 * Pictures as one: side by side, or one below the other.
 * @param how where they stand, and the kind of file
 */
export async function joinPictures(
  blobs: readonly Blob[],
  how: { readonly below: boolean; readonly type: string; readonly quality: number },
): Promise<Blob> {
  const pictures = await Promise.all(blobs.map((blob) => createImageBitmap(blob)));
  try {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const [widths, heights] = [pictures.map(({ width }) => width), pictures.map(({ height }) => height)];
    const canvas = document.createElement('canvas');
    canvas.width = how.below ? Math.max(...widths) : sum(widths);
    canvas.height = how.below ? sum(heights) : Math.max(...heights);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('joinPictures: expected a canvas to draw on');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    let at = 0;
    for (const picture of pictures) {
      context.drawImage(picture, how.below ? 0 : at, how.below ? at : 0);
      at += how.below ? picture.height : picture.width;
    }
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('joinPictures: expected room for the picture'))),
        how.type,
        how.quality,
      );
    });
  } finally {
    for (const picture of pictures) picture.close();
  }
}
