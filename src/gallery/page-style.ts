import { cardStyle } from './card-style.ts';

/** How the page itself looks. */
export const style = `
body {
  margin: 0;
  font:
    14px 'Segoe UI',
    system-ui,
    sans-serif;
  background: #eee;
  color: #222;
}
header {
  position: sticky;
  top: 0;
  background: #fff;
  padding: 8px 16px;
  z-index: 1;
}
nav {
  display: flex;
  gap: 4px 12px;
  flex-wrap: wrap;
}
#stage {
  position: absolute;
  visibility: hidden;
}
main {
  padding: 16px;
  display: flex;
  flex-wrap: wrap;
  gap: 16px;
  align-items: flex-start;
}
figure {
  margin: 0;
}
figcaption {
  display: flex;
  flex-direction: column;
  font-size: 12px;
  max-width: 460px;
  margin-bottom: 4px;
}
figcaption i {
  color: #555;
}
.row {
  display: flex;
  gap: 12px;
  align-items: flex-start;
}
${cardStyle}`;
