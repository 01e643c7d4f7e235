/** How a card on the page looks. */
export const cardStyle = `.card {
  width: 460px;
  border: 1px solid #ddd;
  border-radius: 4px;
  overflow: hidden;
}
.card.w320 {
  width: 320px;
}
.card.w358 {
  width: 358px;
}
.card.w390 {
  width: 390px;
}
.card.dark {
  background: #292929;
  border-color: #444;
}
.card p {
  margin: 0;
}
.ac-pushButton {
  font:
    600 14px 'Segoe UI',
    system-ui,
    sans-serif;
  padding: 5px 12px;
  border: 1px solid #d1d1d1;
  border-radius: 4px;
  background: #fff;
  color: #242424;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.ac-pushButton > div {
  overflow: hidden !important;
  text-overflow: ellipsis;
  white-space: nowrap !important;
}
.dark .ac-pushButton {
  background: #333;
  color: #fff;
  border-color: #666;
}
.phone .ac-pushButton {
  font-size: 15px;
  padding: 8px 12px;
}
.x2 .ac-pushButton {
  font:
    600 28px 'Segoe UI',
    'Liberation Sans',
    sans-serif;
}
.x2 .ac-input {
  font-size: 28px;
}
.ac-pushButton.expanded {
  background: #ddd;
}
.dark .ac-pushButton.expanded {
  background: #555;
}
.ac-pushButton.style-positive,
.ac-pushButton.primary {
  background: #5b5fc7;
  color: #fff;
  border-color: #5b5fc7;
}
.ac-input {
  font: inherit;
  box-sizing: border-box;
}
.ac-input.ac-textInput,
.ac-input.ac-dateInput,
.ac-input.ac-multichoiceInput,
select.ac-input {
  padding: 5px 8px;
  border: 1px solid #c7c7c7;
  border-radius: 4px;
  background: inherit;
  color: inherit;
  width: 100%;
}
.dark .ac-input {
  color: #fff;
  color-scheme: dark;
}
`;
