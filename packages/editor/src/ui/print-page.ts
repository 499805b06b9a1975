/**
 * Opens the browser's print dialog on a page of its own, in a hidden frame: unlike a new window, nothing blocks it.
 * `name` is what the browser offers as the name of the PDF.
 */
export function printPage(page: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.title = name;
    frame.dataset.print = 'plan';
    frame.style.cssText = 'position:fixed;right:100%;bottom:100%;width:210mm;height:297mm;border:0';
    frame.addEventListener('load', () => {
      const inside = frame.contentWindow;
      if (!inside) {
        frame.remove();
        reject(new Error('the print frame has no window'));
        return;
      }
      const own = document.title;
      document.title = name;
      // Not every browser tells a frame that its dialog has closed, but each gives the page its focus back.
      const over = new AbortController();
      const settle = (): void => {
        over.abort();
        document.title = own;
        frame.remove();
      };
      inside.addEventListener('afterprint', settle, { signal: over.signal });
      window.addEventListener('focus', settle, { signal: over.signal });
      inside.focus();
      inside.print();
      resolve();
    });
    frame.srcdoc = page;
    document.body.append(frame);
  });
}
