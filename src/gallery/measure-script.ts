/** The part of the page's script that measures a frame as it is drawn. */
export const measureScript = `const stage = document.getElementById('stage');
const onStage = (box, look) => {
  stage.replaceChildren(box);
  const seen = look(box);
  stage.replaceChildren();
  return seen;
};
const heightAt = (frame, width) =>
  onStage(draw(frame, { width }), (box) => Math.round(box.clientHeight));
// The titles of buttons, and other words, that are wider than their place.
const cutOff = (frame, how) =>
  onStage(draw(frame, { ...how, open: 'yes' }), (box) =>
    [...box.querySelectorAll('.ac-pushButton > div, .ac-textBlock, .ac-richTextBlock, label')]
      .filter((words) => words.scrollWidth > words.clientWidth + 1)
      .map((words) => words.textContent),
  );
// Words and controls that come later for a screen reader and the Tab key, and stand above those
// before them, which the eye reads first.
const outOfOrder = (frame) =>
  onStage(draw(frame, { open: 'yes' }), (box) => {
    const read = '.ac-textBlock, .ac-richTextBlock, .ac-pushButton, .ac-input, label, [tabindex]';
    const places = [...box.querySelectorAll(read)]
      .filter((one) => one.offsetParent !== null)
      .map((one) => ({ one, at: one.getBoundingClientRect() }));
    return places
      .filter(({ at }, n) => {
        const before = places[n - 1]?.at;
        return before && at.bottom <= before.top + 1 && at.left < before.right;
      })
      .map(({ one }) => one.textContent);
  });
const measured = (frame) => ({
  height358: heightAt(frame, '358'),
  height390: heightAt(frame, '390'),
  cutAt320: cutOff(frame, { width: '320' }),
  cutAt358: cutOff(frame, { width: '358' }),
  cutAtTwice: cutOff(frame, { width: 'desktop', size: '2' }),
  outOfOrder: outOfOrder(frame),
});
`;
