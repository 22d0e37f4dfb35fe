<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About InstructIR Desktop</source>
   <translation>InstructIR Desktop について</translation>
  </message>
  <message>
   <source>All licences</source>
   <translation>すべてのライセンス</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>ライセンス</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>使用技術</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>手法</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <source>Model SHA-256</source>
   <translation>モデルの SHA-256</translation>
  </message>
  <message>
   <source>None installed</source>
   <translation>未インストール</translation>
  </message>
  <message>
   <source>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</source>
   <translation>Qt for Python {pyside_version} (LGPL 3)、Python {python_version}</translation>
  </message>
  <message>
   <source>The photo editor whose tool is a sentence.</source>
   <translation>文が道具になる写真エディター。</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>バージョン</translation>
  </message>
  <message>
   <source>Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you press a button that says so. The original photo is never written to.</source>
   <translation>写真はこのコンピューターから出ません。すべてここで計算され、その旨を記したボタンを押さない限りネットワークには接続しません。元の写真には決して書き込みません。</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;100 %</source>
   <translation>&amp;100 %</translation>
  </message>
  <message>
   <source>&amp;200 %</source>
   <translation>&amp;200 %</translation>
  </message>
  <message>
   <source>&amp;About InstructIR Desktop</source>
   <translation>InstructIR Desktop について(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Batch…</source>
   <translation>バッチ処理(&amp;B)…</translation>
  </message>
  <message>
   <source>&amp;Black</source>
   <translation>ブラック(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Bring steps up to date</source>
   <translation>ステップを最新にする(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Brush region</source>
   <translation>ブラシ領域(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>キャンセル(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Colour range</source>
   <translation>カラー範囲(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Copy steps</source>
   <translation>ステップをコピー(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>ダーク(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Dark grey</source>
   <translation>ダークグレー(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>診断情報(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>複製(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>編集(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Ellipse region</source>
   <translation>楕円領域(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>書き出す(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>ファイル(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Fit</source>
   <translation>全体表示(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Forget my sentences</source>
   <translation>入力した文を消去(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Group or ungroup…</source>
   <translation>グループ化/グループ解除(&amp;G)…</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>ガイド(&amp;G)</translation>
  </message>
  <message>
   <source>&amp;Hand</source>
   <translation>手のひら(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>ヘルプ(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Histogram</source>
   <translation>ヒストグラム(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>ヒストリー(&amp;H)…</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts…</source>
   <translation>キーボードショートカット(&amp;K)…</translation>
  </message>
  <message>
   <source>&amp;Lasso region</source>
   <translation>なげなわ領域(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Lens</source>
   <translation>ルーペ(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>ライセンス(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>ライト(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Mid grey</source>
   <translation>ミドルグレー(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Models…</source>
   <translation>モデル(&amp;M)…</translation>
  </message>
  <message>
   <source>&amp;Navigator</source>
   <translation>ナビゲーター(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Next photo</source>
   <translation>次の写真(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;No rating</source>
   <translation>評価なし(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Only this step</source>
   <translation>このステップのみ(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>開く(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>ペースト(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Pixel grid from 800 %</source>
   <translation>800 % 以上でピクセルグリッドを表示(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>環境設定(&amp;P)…</translation>
  </message>
  <message>
   <source>&amp;Previous photo</source>
   <translation>前の写真(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>終了(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Rectangle region</source>
   <translation>長方形領域(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>やり直す(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>領域(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Save back as TIFF</source>
   <translation>TIFF で保存して戻す(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Select and change</source>
   <translation>選択して変形(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Split before and after</source>
   <translation>前後を分割表示(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Stack</source>
   <translation>スタック(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>システムに合わせる(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>元に戻す(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Verify an exported file…</source>
   <translation>書き出したファイルを検証(&amp;V)…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>表示(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Wand</source>
   <translation>自動選択(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;White</source>
   <translation>ホワイト(&amp;W)</translation>
  </message>
  <message>
   <source>Above and &amp;below</source>
   <translation>前後を上下に分割表示(&amp;B)</translation>
  </message>
  <message>
   <source>As the &amp;theme</source>
   <translation>テーマに合わせる(&amp;T)</translation>
  </message>
  <message>
   <source>Before and after side &amp;by side</source>
   <translation>前後を左右に並べて表示(&amp;B)</translation>
  </message>
  <message>
   <source>Changes of the s&amp;elected step</source>
   <translation>選択したステップの変化(&amp;E)</translation>
  </message>
  <message>
   <source>Check a file against its receipt</source>
   <translation>レシートでファイルを確認</translation>
  </message>
  <message>
   <source>Clipping &amp;warnings</source>
   <translation>クリッピング警告(&amp;W)</translation>
  </message>
  <message>
   <source>Co&amp;mmand palette…</source>
   <translation>コマンドパレット(&amp;M)…</translation>
  </message>
  <message>
   <source>Co&amp;py region</source>
   <translation>領域をコピー(&amp;P)</translation>
  </message>
  <message>
   <source>Compare four &amp;readings…</source>
   <translation>4 つの解釈を比較(&amp;R)…</translation>
  </message>
  <message>
   <source>Copy the selected steps, or all</source>
   <translation>選択したステップ、またはすべてのステップをコピー</translation>
  </message>
  <message>
   <source>Delete the sentences kept for completion</source>
   <translation>入力候補として保存された文を削除</translation>
  </message>
  <message>
   <source>Divide the view by a level line</source>
   <translation>表示を水平な線で分割</translation>
  </message>
  <message>
   <source>Duplica&amp;te region</source>
   <translation>領域を複製(&amp;T)</translation>
  </message>
  <message>
   <source>Duplicate the selected steps</source>
   <translation>選択したステップを複製</translation>
  </message>
  <message>
   <source>Er&amp;aser</source>
   <translation>消しゴム(&amp;A)</translation>
  </message>
  <message>
   <source>Fi&amp;ll</source>
   <translation>全面表示(&amp;L)</translation>
  </message>
  <message>
   <source>Find and run any command by its name</source>
   <translation>コマンドを名前で探して実行</translation>
  </message>
  <message>
   <source>Go through the photos of a folder</source>
   <translation>フォルダー内の写真を順に見る</translation>
  </message>
  <message>
   <source>Go to any state of the photo</source>
   <translation>写真を任意の状態に移す</translation>
  </message>
  <message>
   <source>How everything works</source>
   <translation>使い方のすべて</translation>
  </message>
  <message>
   <source>Installed models, importing and checking</source>
   <translation>インストール済みモデルの読み込みと確認</translation>
  </message>
  <message>
   <source>L&amp;uminosity range</source>
   <translation>輝度範囲(&amp;U)</translation>
  </message>
  <message>
   <source>Language, look, speed and more</source>
   <translation>言語、外観、速度など</translation>
  </message>
  <message>
   <source>Larger brush</source>
   <translation>ブラシを大きく</translation>
  </message>
  <message>
   <source>Let the photo cover the view</source>
   <translation>表示領域を写真で埋める</translation>
  </message>
  <message>
   <source>Li&amp;near gradient</source>
   <translation>線形グラデーション(&amp;N)</translation>
  </message>
  <message>
   <source>Make a group of the marked steps</source>
   <translation>選択したステップをグループにまとめる</translation>
  </message>
  <message>
   <source>Mark what is pure white or black</source>
   <translation>真っ白または真っ黒な部分に印を付ける</translation>
  </message>
  <message>
   <source>Mid-&amp;grey</source>
   <translation>ミドルグレー(&amp;G)</translation>
  </message>
  <message>
   <source>Move the photo</source>
   <translation>写真を移動</translation>
  </message>
  <message>
   <source>Move, scale and turn parts of a region</source>
   <translation>領域の構成要素を移動、拡大縮小、回転</translation>
  </message>
  <message>
   <source>One photo pixel is one screen pixel</source>
   <translation>写真の 1 画素を画面の 1 画素で表示</translation>
  </message>
  <message>
   <source>Open a &amp;folder…</source>
   <translation>フォルダーを開く(&amp;F)…</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>写真を開く</translation>
  </message>
  <message>
   <source>Pa&amp;ste regions</source>
   <translation>領域をペースト(&amp;S)</translation>
  </message>
  <message>
   <source>Paste steps or regions, or open a picture</source>
   <translation>ステップまたは領域をペースト、または画像を開く</translation>
  </message>
  <message>
   <source>Pol&amp;ygon region</source>
   <translation>多角形領域(&amp;Y)</translation>
  </message>
  <message>
   <source>Ra&amp;dial gradient</source>
   <translation>円形グラデーション(&amp;D)</translation>
  </message>
  <message>
   <source>Redo steps with the &amp;installed model</source>
   <translation>インストール済みのモデルでステップをやり直す(&amp;I)</translation>
  </message>
  <message>
   <source>S&amp;wap before and after</source>
   <translation>前後を入れ替える(&amp;W)</translation>
  </message>
  <message>
   <source>See and change the shortcuts</source>
   <translation>ショートカットの確認と変更</translation>
  </message>
  <message>
   <source>See four readings of the sentence</source>
   <translation>文の 4 つの解釈を見る</translation>
  </message>
  <message>
   <source>Select what is coloured alike and joined</source>
   <translation>色が似ていてつながっている部分を選択</translation>
  </message>
  <message>
   <source>Show &amp;changes</source>
   <translation>変化を表示(&amp;C)</translation>
  </message>
  <message>
   <source>Show &amp;overlay</source>
   <translation>オーバーレイを表示(&amp;O)</translation>
  </message>
  <message>
   <source>Show in the file &amp;manager</source>
   <translation>ファイルマネージャーで表示(&amp;M)</translation>
  </message>
  <message>
   <source>Show the &amp;mask</source>
   <translation>マスクを表示(&amp;M)</translation>
  </message>
  <message>
   <source>Show the fil&amp;mstrip</source>
   <translation>フィルムストリップを表示(&amp;M)</translation>
  </message>
  <message>
   <source>Show the o&amp;riginal (hold B)</source>
   <translation>元の写真を表示 (B を押し続ける)(&amp;R)</translation>
  </message>
  <message>
   <source>Show the original; or hold B</source>
   <translation>元の写真を表示 (B を押し続けても可)</translation>
  </message>
  <message>
   <source>Show the whole photo</source>
   <translation>写真全体を表示</translation>
  </message>
  <message>
   <source>Show where and how much the steps changed the photo</source>
   <translation>ステップが写真のどこをどれだけ変えたかを表示</translation>
  </message>
  <message>
   <source>Smaller brush</source>
   <translation>ブラシを小さく</translation>
  </message>
  <message>
   <source>Take away from the active region</source>
   <translation>選択中の領域から削る</translation>
  </message>
  <message>
   <source>The active region in black and white</source>
   <translation>選択中の領域を白黒で表示</translation>
  </message>
  <message>
   <source>The original around the pointer; tap or hold the key</source>
   <translation>ポインターの周囲に元の写真を表示。キーを短く押すか、押し続けます</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>同じステップを多数の写真に適用</translation>
  </message>
  <message>
   <source>The whole photo small, while zoomed in</source>
   <translation>拡大中に写真全体を小さく表示</translation>
  </message>
  <message>
   <source>Turn all other steps off; again: back on</source>
   <translation>ほかのステップをすべてオフにする。もう一度でオンに戻す</translation>
  </message>
  <message>
   <source>What helps to find a fault; nothing is sent</source>
   <translation>不具合を調べるための情報。何も送信されません</translation>
  </message>
  <message>
   <source>Write a &amp;sentence</source>
   <translation>文を書く(&amp;S)</translation>
  </message>
  <message>
   <source>Write a new 16-bit TIFF beside the photo</source>
   <translation>写真と同じ場所に新しい 16 ビット TIFF を書き込む</translation>
  </message>
  <message>
   <source>Write the restored photo to a new file</source>
   <translation>復元した写真を新しいファイルに書き出す</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>拡大(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>縮小(&amp;O)</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>1 step</source>
   <translation>1 ステップ</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>最初から始める</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>復元</translation>
  </message>
  <message>
   <source>The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. The damaged file is kept aside either way.</source>
   <translation>「{name}」の編集を読み取れません。以前の版が残っており、復元できます。破損したファイルは別に保管されます。</translation>
  </message>
  <message>
   <source>The saved edits are damaged</source>
   <translation>保存された編集が破損しています</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} ステップ</translation>
  </message>
 </context>
 <context>
  <name>BatchActions</name>
  <message>
   <source>Batch {percent}</source>
   <translation>バッチ処理 {percent}</translation>
  </message>
  <message>
   <source>Cancelled. {counted}</source>
   <translation>キャンセルしました。{counted}</translation>
  </message>
  <message>
   <source>The batch cannot be kept: {reason}.</source>
   <translation>バッチ処理を保存しておけません: {reason}。</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>A preset</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>A sentence</source>
   <translation>文</translation>
  </message>
  <message>
   <source>Add a number to the name</source>
   <translation>名前に番号を付ける</translation>
  </message>
  <message>
   <source>As the last export</source>
   <translation>前回の書き出しと同じ</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>バッチ処理</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Choose photos…</source>
   <translation>写真を選択…</translation>
  </message>
  <message>
   <source>Choose the photos, or drop them here.</source>
   <translation>写真を選ぶか、ここにドロップしてください。</translation>
  </message>
  <message>
   <source>Choose the preset.</source>
   <translation>プリセットを選んでください。</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>選択…</translation>
  </message>
  <message>
   <source>Each photo’s own steps</source>
   <translation>各写真自身のステップ</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>結果を保存するフォルダー</translation>
  </message>
  <message>
   <source>Folder with the photos</source>
   <translation>写真のあるフォルダー</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>フォルダー…</translation>
  </message>
  <message>
   <source>If a file is there</source>
   <translation>同名のファイルがある場合</translation>
  </message>
  <message>
   <source>If it is there</source>
   <translation>同名のファイル</translation>
  </message>
  <message>
   <source>Leave clean photos alone</source>
   <translation>きれいな写真はそのままにする</translation>
  </message>
  <message>
   <source>Leave it, and say so</source>
   <translation>そのまま残して知らせる</translation>
  </message>
  <message>
   <source>Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen</source>
   <translation>ステップによる変化を各写真の数か所で測り、ほとんど見えない場合はその写真をスキップします</translation>
  </message>
  <message>
   <source>No preset is chosen.</source>
   <translation>プリセットが選ばれていません。</translation>
  </message>
  <message>
   <source>None yet: choose them, or drop photos or a folder here</source>
   <translation>まだありません。選択するか、写真またはフォルダーをここにドロップしてください</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Photos for the batch</source>
   <translation>バッチ処理する写真</translation>
  </message>
  <message>
   <source>Photos without steps are skipped.</source>
   <translation>ステップのない写真はスキップします。</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>Replace it (never a photo)</source>
   <translation>置き換える (写真は決して置き換えません)</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>文</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>開始</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>ステップ</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>同じステップを多数の写真に適用</translation>
  </message>
  <message>
   <source>The steps of this photo</source>
   <translation>この写真のステップ</translation>
  </message>
  <message>
   <source>This photo has no step that is switched on.</source>
   <translation>この写真にはオンになっているステップがありません。</translation>
  </message>
  <message>
   <source>What is wrong with the photos, such as “remove the noise”</source>
   <translation>写真の気になる点 (例: “remove the noise”)</translation>
  </message>
  <message>
   <source>Write what is wrong with the photos.</source>
   <translation>写真の気になる点を書いてください。</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>書き出し形式</translation>
  </message>
  <message>
   <source>{count} from {folders} folders</source>
   <translation>{folders} 個のフォルダーから {count} 枚</translation>
  </message>
  <message>
   <source>{count} from “{folder}”</source>
   <translation>「{folder}」から {count} 枚</translation>
  </message>
 </context>
 <context>
  <name>Browsing</name>
  <message>
   <source>Open a folder</source>
   <translation>フォルダーを開く</translation>
  </message>
  <message>
   <source>Rate with {stars}</source>
   <translation>レーティングを {stars} に設定</translation>
  </message>
  <message>
   <source>Take the rating away</source>
   <translation>レーティングを消去</translation>
  </message>
  <message>
   <source>The picture could not be saved in “{folder}”: {problem}.</source>
   <translation>画像を「{folder}」に保存できませんでした: {problem}。</translation>
  </message>
  <message>
   <source>The picture is saved as “{path}”.</source>
   <translation>画像を「{path}」として保存しました。</translation>
  </message>
  <message>
   <source>There is no photo in “{folder}”.</source>
   <translation>「{folder}」に写真がありません。</translation>
  </message>
  <message>
   <source>This is the first one.</source>
   <translation>これが最初の写真です。</translation>
  </message>
  <message>
   <source>This is the last photo of the folder.</source>
   <translation>これがフォルダーの最後の写真です。</translation>
  </message>
  <message>
   <source>the picture cannot be written</source>
   <translation>画像を書き込めません</translation>
  </message>
 </context>
 <context>
  <name>CanvasView</name>
  <message>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
 </context>
 <context>
  <name>ChangeActions</name>
  <message>
   <source>All steps (none is selected)</source>
   <translation>すべてのステップ (選択なし)</translation>
  </message>
  <message>
   <source>Changes by all steps</source>
   <translation>すべてのステップによる変化</translation>
  </message>
  <message>
   <source>Changes by “{title}”</source>
   <translation>「{title}」による変化</translation>
  </message>
 </context>
 <context>
  <name>ChangeMap</name>
  <message>
   <source>ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.</source>
   <translation>ΔE ({formula}): 1 は並べてやっと分かる差、5 ははっきりした差、20 を超えると別の色です。暗い部分は変更なし。</translation>
  </message>
 </context>
 <context>
  <name>ChipRow</name>
  <message>
   <source>{hidden} more steps</source>
   <translation>ほか {hidden} ステップ</translation>
  </message>
 </context>
 <context>
  <name>CompareDialog</name>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Compare variants</source>
   <translation>バリエーションを比較</translation>
  </message>
  <message>
   <source>Go on with this one</source>
   <translation>これで続ける</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>復元しています…</translation>
  </message>
  <message>
   <source>The same part of the photo at 100 %. Drag to move all; 1–4 choose one.</source>
   <translation>写真の同じ部分を 100 % で示しています。ドラッグするとすべて一緒に動きます。1~4 で選んでください。</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>After</source>
   <translation>補正後</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>補正前</translation>
  </message>
 </context>
 <context>
  <name>CompletionList</name>
  <message>
   <source>Completions</source>
   <translation>入力候補</translation>
  </message>
 </context>
 <context>
  <name>CompletionRow</name>
  <message>
   <source>Forget this sentence (Shift+Del)</source>
   <translation>この文を忘れる (Shift+Del)</translation>
  </message>
  <message>
   <source>Forget “{text}”</source>
   <translation>「{text}」を忘れる</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <source>As written</source>
   <translation>書いたとおり</translation>
  </message>
 </context>
 <context>
  <name>ContactSheetDialog</name>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Four readings</source>
   <translation>4 つの解釈</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>復元しています…</translation>
  </message>
  <message>
   <source>What is in view, at full resolution, with no region and no lock. Pick one with 1–4.</source>
   <translation>表示中の範囲を等倍で、領域や固定なしで示しています。1~4 で選んでください。</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>コピー</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>診断情報</translation>
  </message>
  <message>
   <source>Save the diagnostics</source>
   <translation>診断情報を保存</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>テキスト (*.txt)</translation>
  </message>
  <message>
   <source>This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or save it to add it to a report.</source>
   <translation>これがすべてです。写真、パス、場所、入力した文は含まれず、どこにも送信されません。報告に添えるにはコピーまたは保存してください。</translation>
  </message>
 </context>
 <context>
  <name>DialogOpener</name>
  <message>
   <source>Verify an exported file</source>
   <translation>書き出したファイルを検証</translation>
  </message>
 </context>
 <context>
  <name>EdgeSliders</name>
  <message>
   <source>Contrast</source>
   <translation>コントラスト</translation>
  </message>
  <message>
   <source>Follow edges</source>
   <translation>輪郭に合わせる</translation>
  </message>
  <message>
   <source>Grow</source>
   <translation>拡張</translation>
  </message>
  <message>
   <source>Lets the region's edge move to the edges of the photo. Double-click for nothing.</source>
   <translation>領域の縁を写真の輪郭に寄せます。ダブルクリックで 0 に戻します。</translation>
  </message>
  <message>
   <source>Makes a soft edge harder. Double-click for nothing.</source>
   <translation>柔らかい縁を硬くします。ダブルクリックで 0 に戻します。</translation>
  </message>
  <message>
   <source>Moves the edge outwards or inwards. Double-click for nothing.</source>
   <translation>縁を外側または内側に動かします。ダブルクリックで 0 に戻します。</translation>
  </message>
 </context>
 <context>
  <name>EditIn</name>
  <message>
   <source>Save back</source>
   <translation>保存して戻す</translation>
  </message>
  <message>
   <source>Save back and close</source>
   <translation>保存して戻し、閉じる</translation>
  </message>
  <message>
   <source>Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.</source>
   <translation>写真と同じ場所に 16 ビットの「{name}」として保存しました。渡し元のプログラムでは、ファイルを探して読み込む必要がある場合があります。</translation>
  </message>
  <message>
   <source>There is nothing to save back: no step is switched on.</source>
   <translation>保存して戻すものがありません。オンになっているステップがありません。</translation>
  </message>
  <message>
   <source>“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.</source>
   <translation>「{name}」は別のプログラムから渡されました。「保存して戻す」で、同じ場所に新しい 16 ビット TIFF を書き込みます。</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Cancelled. The marked steps still show their earlier result.</source>
   <translation>キャンセルしました。印の付いたステップは以前の結果を表示しています。</translation>
  </message>
  <message>
   <source>Cancelled. The photo is as it was.</source>
   <translation>キャンセルしました。写真は元のままです。</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>モデルを読み込んでいます…</translation>
  </message>
  <message>
   <source>Reading the sentence…</source>
   <translation>文を読んでいます…</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed.</source>
   <translation>InstructIR Desktop の内部で問題が起きました。詳細はログにあります。写真は変更されていません。</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>書き出しをキャンセルしました。何も書き込まれていません。</translation>
  </message>
 </context>
 <context>
  <name>EngineThread</name>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try again.</source>
   <translation>この写真を扱うメモリーが足りません。ほかのプログラムを閉じてもう一度お試しください。</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Something did not work</source>
   <translation>うまくいきませんでした</translation>
  </message>
  <message>
   <source>That is not possible</source>
   <translation>それはできません</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>ファイルを読み取れませんでした</translation>
  </message>
  <message>
   <source>The file was not written</source>
   <translation>ファイルは書き込まれませんでした</translation>
  </message>
  <message>
   <source>The photo could not be restored</source>
   <translation>写真を復元できませんでした</translation>
  </message>
  <message>
   <source>Your original photo is unchanged.</source>
   <translation>元の写真は変更されていません。</translation>
  </message>
 </context>
 <context>
  <name>EverydayActions</name>
  <message>
   <source>More</source>
   <translation>その他</translation>
  </message>
  <message>
   <source>Open recent photo</source>
   <translation>最近使った写真を開く</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>About {size}</source>
   <translation>約 {size}</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>番号を付ける</translation>
  </message>
  <message>
   <source>Ask before replacing</source>
   <translation>置き換える前に確認</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>選択…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>削除</translation>
  </message>
  <message>
   <source>Estimating the size…</source>
   <translation>サイズを見積もっています…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>書き出す</translation>
  </message>
  <message>
   <source>Export the photo</source>
   <translation>写真を書き出す</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>書き出し先</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>ファイル名</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>ファイルサイズ</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>形式</translation>
  </message>
  <message>
   <source>If the name is taken</source>
   <translation>同じ名前があるとき</translation>
  </message>
  <message>
   <source>Insert a placeholder</source>
   <translation>プレースホルダーを挿入</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名前</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>プリセットの名前</translation>
  </message>
  <message>
   <source>Own settings</source>
   <translation>カスタム設定</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>置き換える</translation>
  </message>
  <message>
   <source>Save preset</source>
   <translation>プリセットを保存</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>This is the original photo, which is never overwritten. Choose another name.</source>
   <translation>これは元の写真で、上書きされることはありません。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>What happens when a file of this name exists</source>
   <translation>同じ名前のファイルがある場合の動作</translation>
  </message>
  <message>
   <source>{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size.</source>
   <translation>{name} は 1 辺 {longest_side:,} 画素までです。PNG か TIFF、またはより小さいサイズを選んでください。</translation>
  </message>
  <message>
   <source>{words}, from samples of the photo</source>
   <translation>{words} (写真の一部から推定)</translation>
  </message>
  <message>
   <source>“{name}” exists already and will be replaced.</source>
   <translation>「{name}」は既にあり、置き換えられます。</translation>
  </message>
 </context>
 <context>
  <name>FileThread</name>
  <message>
   <source>There is not enough memory to open this photo. Close other programs and try again.</source>
   <translation>この写真を開くメモリーが足りません。ほかのプログラムを閉じてもう一度お試しください。</translation>
  </message>
 </context>
 <context>
  <name>Filmstrip</name>
  <message>
   <source>All photos</source>
   <translation>すべての写真</translation>
  </message>
  <message>
   <source>Edited</source>
   <translation>編集済み</translation>
  </message>
  <message>
   <source>Edited since the export</source>
   <translation>書き出し後に編集</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>書き出し済み</translation>
  </message>
  <message>
   <source>No photo of this folder is shown: choose “All photos”.</source>
   <translation>このフォルダーの写真は表示されていません。「すべての写真」を選んでください。</translation>
  </message>
  <message>
   <source>Not edited</source>
   <translation>未編集</translation>
  </message>
  <message>
   <source>Photos of the folder</source>
   <translation>フォルダーの写真</translation>
  </message>
  <message>
   <source>Photos shown</source>
   <translation>表示する写真</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>編集済み</translation>
  </message>
  <message>
   <source>edited since the export</source>
   <translation>書き出し後に編集</translation>
  </message>
  <message>
   <source>exported</source>
   <translation>書き出し済み</translation>
  </message>
  <message>
   <source>{count} of {total} photos</source>
   <translation>{total} 枚中 {count} 枚の写真</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} 枚の写真</translation>
  </message>
 </context>
 <context>
  <name>Grip</name>
  <message>
   <source>Drag to move this step</source>
   <translation>ドラッグしてステップを移動</translation>
  </message>
 </context>
 <context>
  <name>GroupRow</name>
  <message>
   <source>1 step</source>
   <translation>1 ステップ</translation>
  </message>
  <message>
   <source>Group {name}</source>
   <translation>グループ {name}</translation>
  </message>
  <message>
   <source>Hide the steps (Left)</source>
   <translation>ステップを隠す (左矢印)</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>グループの名前</translation>
  </message>
  <message>
   <source>Show the steps (Right)</source>
   <translation>ステップを表示 (右矢印)</translation>
  </message>
  <message>
   <source>Turn the group off (Space)</source>
   <translation>グループをオフにする (Space)</translation>
  </message>
  <message>
   <source>Turn the group on (Space)</source>
   <translation>グループをオンにする (Space)</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} ステップ</translation>
  </message>
 </context>
 <context>
  <name>GuideDialog</name>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>ガイド</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the application once more.</source>
   <translation>ガイドが見つかりません。アプリケーションを再インストールしてください。</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>Help</source>
   <translation>ヘルプ</translation>
  </message>
  <message>
   <source>Help (F1)</source>
   <translation>ヘルプ (F1)</translation>
  </message>
 </context>
 <context>
  <name>HintLine</name>
  <message>
   <source>Try</source>
   <translation>例</translation>
  </message>
 </context>
 <context>
  <name>HistogramPanel</name>
  <message>
   <source>Click a triangle to see where.</source>
   <translation>三角形をクリックすると場所を表示します。</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>ヒストグラム</translation>
  </message>
  <message>
   <source>Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights.</source>
   <translation>階調のない部分: シャドウ {shadows:.2f} %、ハイライト {highlights:.2f} %。</translation>
  </message>
 </context>
 <context>
  <name>HistoryList</name>
  <message>
   <source>As it was opened first</source>
   <translation>最初に開いたときの状態</translation>
  </message>
  <message>
   <source>History</source>
   <translation>ヒストリー</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>1 step</source>
   <translation>1 ステップ</translation>
  </message>
  <message>
   <source>Each sentence becomes a step here. You can turn it off, weaken it or move it at any time.</source>
   <translation>文はここでステップになります。いつでもオフにしたり、弱めたり、移動したりできます。</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>写真が開かれていません</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>ステップはまだありません</translation>
  </message>
  <message>
   <source>Open one, then write what is wrong with it.</source>
   <translation>写真を開き、どこが気になるかを書いてください。</translation>
  </message>
  <message>
   <source>Stack</source>
   <translation>スタック</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} ステップ</translation>
  </message>
 </context>
 <context>
  <name>InstructionBar</name>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>キャンセルしています…</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完了</translation>
  </message>
  <message>
   <source>Press Return to restore the photo.</source>
   <translation>Return キーで写真を復元します。</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>復元</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>復元しています…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>開始しています…</translation>
  </message>
  <message>
   <source>The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it.</source>
   <translation>文は {length:,} 文字あります。読めるのは {longest:,} 文字までです。短くしてください。</translation>
  </message>
  <message>
   <source>Where the sentence acts: {text}</source>
   <translation>文が効く範囲: {text}</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>写真全体</translation>
  </message>
  <message>
   <source>Write first what is wrong with the photo, or choose one of the examples.</source>
   <translation>先に写真の気になる点を書くか、例を選んでください。</translation>
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Licences</source>
   <translation>ライセンス</translation>
  </message>
  <message>
   <source>Parts of the application</source>
   <translation>アプリケーションの構成要素</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>ライセンス本文</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Rating</source>
   <translation>レーティング(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>テーマ(&amp;T)</translation>
  </message>
  <message>
   <source>Exported to “{name}”; {promise}</source>
   <translation>「{name}」に書き出しました。{promise}</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>開いています…</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>やり直す</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>ツール</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>元に戻す</translation>
  </message>
 </context>
 <context>
  <name>MixDialog</name>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Double-click for one half.</source>
   <translation>ダブルクリックで半分にします。</translation>
  </message>
  <message>
   <source>Mix</source>
   <translation>混ぜる</translation>
  </message>
  <message>
   <source>Mix with another sentence</source>
   <translation>別の文と混ぜる</translation>
  </message>
  <message>
   <source>Other sentence</source>
   <translation>もう一方の文</translation>
  </message>
  <message>
   <source>Share of the other sentence</source>
   <translation>もう一方の文の割合</translation>
  </message>
  <message>
   <source>The other sentence</source>
   <translation>もう一方の文</translation>
  </message>
  <message>
   <source>This step</source>
   <translation>このステップ</translation>
  </message>
  <message>
   <source>e.g. “make this photo sharp”</source>
   <translation>例: “make this photo sharp”</translation>
  </message>
  <message>
   <source>{own} this step · {other} the other sentence</source>
   <translation>このステップ {own} · もう一方の文 {other}</translation>
  </message>
 </context>
 <context>
  <name>ModelRow</name>
  <message>
   <source>Cannot read sentences yet: import the folder of {encoder} too.</source>
   <translation>まだ文を読めません。{encoder} のフォルダーも読み込んでください。</translation>
  </message>
  <message>
   <source>Compare every file with its SHA-256</source>
   <translation>各ファイルを SHA-256 と照合</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>削除</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>検証</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>読み込み済み</translation>
  </message>
  <message>
   <source>part of the application</source>
   <translation>アプリケーションに付属</translation>
  </message>
 </context>
 <context>
  <name>ModelWork</name>
  <message>
   <source>Comparing the files…</source>
   <translation>ファイルを照合しています…</translation>
  </message>
  <message>
   <source>Downloading {size:,.0f} MB…</source>
   <translation>{size:,.0f} MB をダウンロードしています…</translation>
  </message>
  <message>
   <source>Importing and checking…</source>
   <translation>読み込んで確認しています…</translation>
  </message>
  <message>
   <source>Removed: {models}.</source>
   <translation>削除しました: {models}。</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>削除しています…</translation>
  </message>
  <message>
   <source>The sentence encoder {name} is installed.</source>
   <translation>文エンコーダー {name} をインストールしました。</translation>
  </message>
  <message>
   <source>“{title}” is installed and was tried out on a test picture.</source>
   <translation>「{title}」をインストールし、テスト画像で確認しました。</translation>
  </message>
  <message>
   <source>“{title}” is intact: every file has the SHA-256 it should.</source>
   <translation>「{title}」は正常です。すべてのファイルの SHA-256 が一致しました。</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>ダウンロード</translation>
  </message>
  <message>
   <source>Download {title}?</source>
   <translation>{title} をダウンロードしますか?</translation>
  </message>
  <message>
   <source>Downloading is switched off in this version: the SHA-256 of {files} is not known to it. The files are published at {page}.</source>
   <translation>このバージョンではダウンロードできません。{files} の SHA-256 が不明です。ファイルは {page} で公開されています。</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>ダウンロード…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>ファイルを読み込む…</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>フォルダーを読み込む…</translation>
  </message>
  <message>
   <source>Import image weights and text head</source>
   <translation>画像の重みとテキストヘッドを読み込む</translation>
  </message>
  <message>
   <source>Import the folder of a model or of a sentence encoder</source>
   <translation>モデルまたは文エンコーダーのフォルダーを読み込む</translation>
  </message>
  <message>
   <source>InstructIR-7D, as published</source>
   <translation>公開版の InstructIR-7D</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>モデル</translation>
  </message>
  <message>
   <source>New steps use the model that is chosen here. A step keeps the model it was made with.</source>
   <translation>新しいステップはここで選んだモデルを使います。既存のステップは作成時のモデルのままです。</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>削除</translation>
  </message>
  <message>
   <source>Remove “{model}”?</source>
   <translation>「{model}」を削除しますか?</translation>
  </message>
  <message>
   <source>Steps that were made with it stay as they are, but can be computed again only when it is imported again.</source>
   <translation>このモデルで作ったステップはそのまま残りますが、再計算するにはもう一度読み込む必要があります。</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Stopped. What is there already is kept for the next time.</source>
   <translation>停止しました。取得済みの分は次回のために残します。</translation>
  </message>
  <message>
   <source>The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files (im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by one.</source>
   <translation>論文のネットワークです。付属のものの 12 倍の大きさで、処理は遅くなります。2 つのファイル (im_instructir-7d.pt と lm_instructir-7d.pt) と文エンコーダー bge-micro-v2 のフォルダーが入ったフォルダーを読み込むか、それぞれを個別に読み込んでください。</translation>
  </message>
  <message>
   <source>Weights (*.pt *.pth *.safetensors);;All files (*)</source>
   <translation>重み (*.pt *.pth *.safetensors);;すべてのファイル (*)</translation>
  </message>
  <message>
   <source>{size:,.0f} MB from {page}, licence {licence}.</source>
   <translation>{size:,.0f} MB、{page} から、ライセンス {licence}。</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Drag the frame to move through the photo</source>
   <translation>枠をドラッグして写真内を移動</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>ナビゲーター</translation>
  </message>
 </context>
 <context>
  <name>OfferedFiles</name>
  <message>
   <source>All files (*)</source>
   <translation>すべてのファイル (*)</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>The sample photo cannot be copied to “{target}”: {error}.</source>
   <translation>サンプル写真を「{target}」にコピーできません: {error}。</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>最近使った写真を開く(&amp;R)</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>写真を開く</translation>
  </message>
 </context>
 <context>
  <name>OptionsForm</name>
  <message>
   <source>  (not enlarged)</source>
   <translation>  (拡大しません)</translation>
  </message>
  <message>
   <source> MP</source>
   <translation> MP</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>16 bits per channel</source>
   <translation>16 ビット/チャンネル</translation>
  </message>
  <message>
   <source>32-bit float</source>
   <translation>32 ビット浮動小数点</translation>
  </message>
  <message>
   <source>8 bits per channel</source>
   <translation>8 ビット/チャンネル</translation>
  </message>
  <message>
   <source>A quarter of it (4:2:0)</source>
   <translation>4 分の 1 (4:2:0)</translation>
  </message>
  <message>
   <source>All colour detail (4:4:4)</source>
   <translation>色の細部をすべて保持 (4:4:4)</translation>
  </message>
  <message>
   <source>All metadata and the receipt</source>
   <translation>すべてのメタデータとレシート</translation>
  </message>
  <message>
   <source>As the photo ({own})</source>
   <translation>写真と同じ ({own})</translation>
  </message>
  <message>
   <source>As the photo ({profile})</source>
   <translation>写真と同じ ({profile})</translation>
  </message>
  <message>
   <source>Colour detail</source>
   <translation>色の細部</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>色</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>ビット深度</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>エンコード</translation>
  </message>
  <message>
   <source>Half of it across (4:2:2)</source>
   <translation>横方向に半分 (4:2:2)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>強</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>含めない</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>長辺</translation>
  </message>
  <message>
   <source>Lossless</source>
   <translation>可逆圧縮</translation>
  </message>
  <message>
   <source>Lossless: every pixel is kept as it is.</source>
   <translation>可逆圧縮: すべての画素をそのまま保ちます。</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>弱</translation>
  </message>
  <message>
   <source>Megapixels</source>
   <translation>メガピクセル</translation>
  </message>
  <message>
   <source>None</source>
   <translation>なし</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>元のサイズ</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>パーセント</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>プロファイル</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>画質</translation>
  </message>
  <message>
   <source>Sharpening</source>
   <translation>シャープ</translation>
  </message>
  <message>
   <source>Sharpens what is written, after resizing. The steps are not changed.</source>
   <translation>書き出す画像をサイズ変更の後でシャープにします。ステップは変わりません。</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <source>Size value</source>
   <translation>サイズの値</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>標準</translation>
  </message>
  <message>
   <source>Where it was taken</source>
   <translation>撮影場所</translation>
  </message>
  <message>
   <source>Without its receipt, nobody can verify what was done to the file.</source>
   <translation>レシートがないと、ファイルに何をしたかを誰も検証できません。</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>大きすぎます</translation>
  </message>
  <message>
   <source>{depth} bits</source>
   <translation>{depth} ビット</translation>
  </message>
 </context>
 <context>
  <name>OriginalRow</name>
  <message>
   <source>Original photo</source>
   <translation>元の写真</translation>
  </message>
  <message>
   <source>Original photo: {name}</source>
   <translation>元の写真: {name}</translation>
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>Command palette</source>
   <translation>コマンドパレット</translation>
  </message>
  <message>
   <source>Command to find</source>
   <translation>探すコマンド</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>コマンド</translation>
  </message>
  <message>
   <source>No command is called that.</source>
   <translation>その名前のコマンドはありません。</translation>
  </message>
  <message>
   <source>Type a command or the name of a recent photo</source>
   <translation>コマンドまたは最近使った写真の名前を入力</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>Colour range</source>
   <translation>カラー範囲</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>楕円</translation>
  </message>
  <message>
   <source>From</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>Full inside</source>
   <translation>内側の範囲</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>推定</translation>
  </message>
  <message>
   <source>Linear gradient</source>
   <translation>線形グラデーション</translation>
  </message>
  <message>
   <source>Luminosity range</source>
   <translation>輝度範囲</translation>
  </message>
  <message>
   <source>Parts of the region</source>
   <translation>領域の構成要素</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>多角形</translation>
  </message>
  <message>
   <source>Radial gradient</source>
   <translation>円形グラデーション</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>長方形</translation>
  </message>
  <message>
   <source>Similar area</source>
   <translation>類似部分</translation>
  </message>
  <message>
   <source>Softness</source>
   <translation>滑らかさ</translation>
  </message>
  <message>
   <source>Stroke</source>
   <translation>ストローク</translation>
  </message>
  <message>
   <source>To</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>許容値</translation>
  </message>
 </context>
 <context>
  <name>PixelReadout</name>
  <message>
   <source>x {x}  y {y}</source>
   <translation>x {x}  y {y}</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>Appearance</source>
   <translation>外観</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>デスクトップに合わせる</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>自動</translation>
  </message>
  <message>
   <source>Choose: {setting}</source>
   <translation>選択: {setting}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>選択…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>ダーク</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>デバイス</translation>
  </message>
  <message>
   <source>Disk cache</source>
   <translation>ディスクキャッシュ</translation>
  </message>
  <message>
   <source>Folder of the cache</source>
   <translation>キャッシュのフォルダー</translation>
  </message>
  <message>
   <source>Graphics card (Apple)</source>
   <translation>グラフィックカード (Apple)</translation>
  </message>
  <message>
   <source>Graphics card (CUDA)</source>
   <translation>グラフィックカード (CUDA)</translation>
  </message>
  <message>
   <source>Keep my sentences for completion</source>
   <translation>入力候補のために文を保存する</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>キーボードショートカット…</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>言語</translation>
  </message>
  <message>
   <source>Leave the place out of exports</source>
   <translation>書き出しに撮影場所を含めない</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>ライト</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>ミドルグレー</translation>
  </message>
  <message>
   <source>Mid-grey is the surround for judging brightness.</source>
   <translation>ミドルグレーは明るさを判断するための背景です。</translation>
  </message>
  <message>
   <source>Open the last photo at the start</source>
   <translation>起動時に最後の写真を開く</translation>
  </message>
  <message>
   <source>Photos and sentences</source>
   <translation>写真と文</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>環境設定</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>プロセッサー (CPU)</translation>
  </message>
  <message>
   <source>Processor threads</source>
   <translation>プロセッサースレッド数</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>すべてリセット</translation>
  </message>
  <message>
   <source>Sentences to the photo are written in English, whatever the language.</source>
   <translation>表示言語にかかわらず、写真への文は英語で書きます。</translation>
  </message>
  <message>
   <source>Speed and memory</source>
   <translation>速度とメモリー</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>文字サイズ</translation>
  </message>
  <message>
   <source>The export dialog begins with it; it can be changed there.</source>
   <translation>書き出し画面の初期値になります。画面内で変更できます。</translation>
  </message>
  <message>
   <source>The fastest</source>
   <translation>最速のもの</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>このコンピューターにだけ保存されます。</translation>
  </message>
  <message>
   <source>What is computed once is not computed again; it may be deleted at any time.</source>
   <translation>一度計算したものを再計算せずに済みます。いつでも削除できます。</translation>
  </message>
 </context>
 <context>
  <name>PresetActions</name>
  <message>
   <source>&amp;Manage presets…</source>
   <translation>プリセットを管理(&amp;M)…</translation>
  </message>
  <message>
   <source>&amp;Presets</source>
   <translation>プリセット(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Save the stack as a preset…</source>
   <translation>スタックをプリセットとして保存(&amp;S)…</translation>
  </message>
  <message>
   <source>Export the preset</source>
   <translation>プリセットを書き出す</translation>
  </message>
  <message>
   <source>Import presets</source>
   <translation>プリセットを読み込む</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>プリセットの名前</translation>
  </message>
  <message>
   <source>Preset “{name}”</source>
   <translation>プリセット「{name}」</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>プリセットとして保存</translation>
  </message>
  <message>
   <source>Saved as the preset “{name}”.</source>
   <translation>プリセット「{name}」として保存しました。</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>A little less noise</source>
   <translation>ノイズを少し軽減</translation>
  </message>
  <message>
   <source>Clean shadows</source>
   <translation>シャドウをきれいに</translation>
  </message>
  <message>
   <source>Fresh colours</source>
   <translation>みずみずしい色</translation>
  </message>
  <message>
   <source>High ISO</source>
   <translation>高 ISO 感度</translation>
  </message>
  <message>
   <source>Lift the shadows</source>
   <translation>シャドウを明るく</translation>
  </message>
  <message>
   <source>Night shot</source>
   <translation>夜景</translation>
  </message>
  <message>
   <source>Old scan</source>
   <translation>古いスキャン</translation>
  </message>
  <message>
   <source>Rainy day</source>
   <translation>雨の日</translation>
  </message>
  <message>
   <source>Shaky hands</source>
   <translation>手ブレ</translation>
  </message>
  <message>
   <source>Through the haze</source>
   <translation>かすみの向こう</translation>
  </message>
 </context>
 <context>
  <name>PresetsDialog</name>
  <message>
   <source>Apply</source>
   <translation>適用</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>削除</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>書き出す…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>読み込む…</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>プリセットの名前</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>名前を変更</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>名前を変更…</translation>
  </message>
  <message>
   <source>Steps for any photo, as small text files that can be sent to others.</source>
   <translation>どの写真にも使えるステップ。小さなテキストファイルなので、ほかの人に送れます。</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>付属</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>about {remaining} left</source>
   <translation>残り約 {remaining}</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>まもなく完了</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} 分</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>進行状況</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>Details</source>
   <translation>詳細</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完了</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>失敗</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>スキップ</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>待機中</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>書き込んでいます…</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <source>Batch</source>
   <translation>バッチ処理</translation>
  </message>
  <message>
   <source>Cancel batch</source>
   <translation>バッチ処理をキャンセル</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>New batch…</source>
   <translation>新しいバッチ処理…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>フォルダーを開く</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>一時停止</translation>
  </message>
  <message>
   <source>Paused · {counted}</source>
   <translation>一時停止中 · {counted}</translation>
  </message>
  <message>
   <source>Photos of the batch</source>
   <translation>バッチ処理の写真</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>再開</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>失敗した写真を再試行</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>開始しています…</translation>
  </message>
  <message>
   <source>about {hours} h {minutes} min left</source>
   <translation>残り約 {hours} 時間 {minutes} 分</translation>
  </message>
  <message>
   <source>about {minutes} min left</source>
   <translation>残り約 {minutes} 分</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>残り約 {seconds} 秒</translation>
  </message>
  <message>
   <source>{count} failed</source>
   <translation>失敗 {count} 枚</translation>
  </message>
  <message>
   <source>{count} skipped</source>
   <translation>スキップ {count} 枚</translation>
  </message>
  <message>
   <source>{done} of {total} photos</source>
   <translation>{total} 枚中 {done} 枚の写真</translation>
  </message>
  <message>
   <source>{done} of {total} photos are done</source>
   <translation>{total} 枚中 {done} 枚の写真が完了</translation>
  </message>
 </context>
 <context>
  <name>RawPage</name>
  <message>
   <source>The photo, being developed</source>
   <translation>現像中の写真</translation>
  </message>
 </context>
 <context>
  <name>ReadingCard</name>
  <message>
   <source>Reading {number}, being restored</source>
   <translation>解釈 {number}、復元中</translation>
  </message>
  <message>
   <source>Reading {number}: {title}</source>
   <translation>解釈 {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>RecentRow</name>
  <message>
   <source>Open {name}</source>
   <translation>{name} を開く</translation>
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source> The edits of the other photos wait until you open those, or for the next start.</source>
   <translation> ほかの写真の編集は、その写真を開いたとき、または次回の起動時まで保管されます。</translation>
  </message>
  <message>
   <source> · not in {parent} any more</source>
   <translation> · {parent} にはもうありません</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>復旧する</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>破棄</translation>
  </message>
  <message>
   <source>Discard for good?</source>
   <translation>完全に破棄しますか?</translation>
  </message>
  <message>
   <source>InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes them away again.</source>
   <translation>保存する前に InstructIR Desktop が終了しました。「復旧する」で編集ごと写真を開きます。「元に戻す」で取り消せます。</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>あとで</translation>
  </message>
  <message>
   <source>Some edits were not saved</source>
   <translation>保存されていない編集があります</translation>
  </message>
  <message>
   <source>The photo is not where it was</source>
   <translation>写真が元の場所にありません</translation>
  </message>
  <message>
   <source>Undo {name}</source>
   <translation>{name}を元に戻す</translation>
  </message>
 </context>
 <context>
  <name>RegionActions</name>
  <message>
   <source>Change {name}</source>
   <translation>{name}を変更</translation>
  </message>
  <message>
   <source>Choose a region in the list first.</source>
   <translation>先に一覧から領域を選んでください。</translation>
  </message>
  <message>
   <source>Delete a part of {name}</source>
   <translation>{name}の構成要素を削除</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>{name}を複製</translation>
  </message>
  <message>
   <source>Edge of {name}</source>
   <translation>{name}の縁</translation>
  </message>
  <message>
   <source>Paste {names}</source>
   <translation>{names}をペースト</translation>
  </message>
  <message>
   <source>Where “{title}” acts</source>
   <translation>「{title}」の適用範囲</translation>
  </message>
  <message>
   <source>“{name}” was copied; paste it in another photo.</source>
   <translation>「{name}」をコピーしました。別の写真にペーストしてください。</translation>
  </message>
 </context>
 <context>
  <name>RegionEdits</name>
  <message>
   <source>Draw {name}</source>
   <translation>{name}を描く</translation>
  </message>
  <message>
   <source>Erase from {name}</source>
   <translation>{name}から消す</translation>
  </message>
  <message>
   <source>Extend {name}</source>
   <translation>{name}を広げる</translation>
  </message>
  <message>
   <source>Narrow {name}</source>
   <translation>{name}を絞り込む</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>領域</translation>
  </message>
  <message>
   <source>There is no active region to narrow. Draw one first, or choose one in the list.</source>
   <translation>絞り込む対象の領域がありません。先に描くか、一覧から選んでください。</translation>
  </message>
  <message>
   <source>There is no active region to take away from. Draw one first, or choose one in the list.</source>
   <translation>削る対象の領域がありません。先に描くか、一覧から選んでください。</translation>
  </message>
 </context>
 <context>
  <name>RegionPanel</name>
  <message>
   <source>Choose a tool at the left and draw on the photo to restore only a part of it.</source>
   <translation>写真の一部だけを復元するには、左のツールを選んで写真の上に描いてください。</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>領域</translation>
  </message>
 </context>
 <context>
  <name>RegionRow</name>
  <message>
   <source>Acts inside of what was drawn</source>
   <translation>描いた範囲の内側に効きます</translation>
  </message>
  <message>
   <source>Acts outside of what was drawn</source>
   <translation>描いた範囲の外側に効きます</translation>
  </message>
  <message>
   <source>Copy for another photo</source>
   <translation>別の写真用にコピー</translation>
  </message>
  <message>
   <source>Delete this region (Del)</source>
   <translation>この領域を削除 (Del)</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>{name}を削除</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>複製</translation>
  </message>
  <message>
   <source>Feather</source>
   <translation>境界のぼかし</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>{name}の境界のぼかし</translation>
  </message>
  <message>
   <source>Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.</source>
   <translation>境界のぼかし: 縁の柔らかさ (写真の対角線に対する %)。ダブルクリックで硬い縁にします。</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>{name}を反転</translation>
  </message>
  <message>
   <source>More about {name}</source>
   <translation>{name}のその他の操作</translation>
  </message>
  <message>
   <source>Name of the region</source>
   <translation>領域の名前</translation>
  </message>
  <message>
   <source>Region {name}</source>
   <translation>領域 {name}</translation>
  </message>
  <message>
   <source>Steps that act here</source>
   <translation>ここに適用するステップ</translation>
  </message>
  <message>
   <source>Steps that act here, duplicate, copy</source>
   <translation>ここに適用するステップ、複製、コピー</translation>
  </message>
  <message>
   <source>Used by the step “{used_by}”</source>
   <translation>ステップ「{used_by}」が使用中</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>写真全体</translation>
  </message>
 </context>
 <context>
  <name>Rendering</name>
  <message>
   <source>Exporting…</source>
   <translation>書き出しています…</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>復元しています…</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>All edits saved</source>
   <translation>すべての編集を保存済み</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <source>Read-only sidecar: edits are not saved</source>
   <translation>サイドカーが読み取り専用のため、編集は保存されません</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>保存しています…</translation>
  </message>
 </context>
 <context>
  <name>SentenceActions</name>
  <message>
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <source>Delete the sentence kept?</source>
   <translation>保存された文を削除しますか?</translation>
  </message>
  <message>
   <source>Delete the {count} sentences kept for completion?</source>
   <translation>入力候補として保存された {count} 件の文を削除しますか?</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>消去</translation>
  </message>
  <message>
   <source>Forget my sentences</source>
   <translation>入力した文を消去</translation>
  </message>
  <message>
   <source>No sentences of yours are kept.</source>
   <translation>保存された文はありません。</translation>
  </message>
  <message>
   <source>They are kept on this computer only. The steps of your photos stay as they are.</source>
   <translation>文はこのコンピューターにだけ保存されています。写真のステップはそのままです。</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, before comparing readings.</source>
   <translation>解釈を比較する前に、復元が終わるのを待つか、キャンセルしてください。</translation>
  </message>
  <message>
   <source>Write a sentence first; four readings of it can then be compared.</source>
   <translation>先に文を書いてください。4 つの解釈を比較できます。</translation>
  </message>
  <message>
   <source>Your sentences were forgotten.</source>
   <translation>入力した文を消去しました。</translation>
  </message>
 </context>
 <context>
  <name>SentenceBox</name>
  <message>
   <source>Instruction</source>
   <translation>指示</translation>
  </message>
  <message>
   <source>One sentence that says what to restore. Up and Down bring back earlier sentences.</source>
   <translation>何を復元するかを 1 文で書きます。上下キーで以前の文を呼び出します。</translation>
  </message>
  <message>
   <source>Write what is wrong with the photo, e.g. “remove the rain, keep the rest”</source>
   <translation>気になる点を英語で書いてください。例: “remove the rain, keep the rest”</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <source>1 edit</source>
   <translation>編集 1 件</translation>
  </message>
  <message>
   <source>All names of “{template}” are taken in “{folder}”. Choose another name or folder.</source>
   <translation>「{template}」の名前は「{folder}」ですべて使われています。別の名前かフォルダを選んでください。</translation>
  </message>
  <message>
   <source>Another process works through the batch of “{parent}” already.</source>
   <translation>「{parent}」のバッチは別のプロセスがすでに処理しています。</translation>
  </message>
  <message>
   <source>Files of the format {format} cannot be written on this computer, so not verified.</source>
   <translation>このコンピューターでは {format} 形式を書き込めないため、検証もできません。</translation>
  </message>
  <message>
   <source>It cannot be read: {problem}.</source>
   <translation>読み込めません。{problem}。</translation>
  </message>
  <message>
   <source>It has no steps of its own.</source>
   <translation>固有の手順がありません。</translation>
  </message>
  <message>
   <source>It has {bits} bits per channel as whole numbers; the upper 16 were opened.</source>
   <translation>チャンネルあたり {bits} ビットの整数で、上位 16 ビットを開きました。</translation>
  </message>
  <message>
   <source>It was exported as {format} and is {format2} now.</source>
   <translation>{format} として書き出されましたが、今は {format2} です。</translation>
  </message>
  <message>
   <source>It was left alone before: it needs none of the steps.</source>
   <translation>前回もそのままにしました。どのステップも必要ありません。</translation>
  </message>
  <message>
   <source>It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to {threshold:g} counts as clean.</source>
   <translation>そのままにしました。ピクセルの {PERCENTILE} % の変化は最大 ΔE {measured:.2f} で、{threshold:g} まではきれいとみなします。</translation>
  </message>
  <message>
   <source>It was there already, made from this photo in this way.</source>
   <translation>この写真から同じ方法で作られたものが、すでにありました。</translation>
  </message>
  <message>
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>EXIF データが壊れているため、省かれました。</translation>
  </message>
  <message>
   <source>Its colour profile does not fit its colours and was left out; they are taken as sRGB.</source>
   <translation>カラープロファイルが色と合わないため省かれ、色は sRGB として扱われます。</translation>
  </message>
  <message>
   <source>Its colour profile is damaged and was left out; the colours are taken as sRGB.</source>
   <translation>カラープロファイルが壊れているため省かれ、色は sRGB として扱われます。</translation>
  </message>
  <message>
   <source>Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.</source>
   <translation>数値は {max:.4g} まであり、1 が白です。それを超える部分は白く表示されます。</translation>
  </message>
  <message>
   <source>Its numbers have a sign; zero was taken as the middle of the range.</source>
   <translation>数値に符号があるため、0 を範囲の中央として扱いました。</translation>
  </message>
  <message>
   <source>Its size is another one, so look where the regions lie.</source>
   <translation>大きさが変わっているので、領域の位置を確認してください。</translation>
  </message>
  <message>
   <source>JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF</source>
   <translation>JPEG、PNG、TIFF、カメラ RAW、HEIC、AVIF、WebP、JPEG 2000、BMP、GIF</translation>
  </message>
  <message>
   <source>No file was given to import.</source>
   <translation>読み込むファイルが指定されていません。</translation>
  </message>
  <message>
   <source>No photo matches “{place}”.</source>
   <translation>「{place}」に合う写真がありません。</translation>
  </message>
  <message>
   <source>None of the steps acts on it.</source>
   <translation>どの手順も作用しません。</translation>
  </message>
  <message>
   <source>Not sure what is meant. {first}, or {second}?</source>
   <translation>意味がはっきりしません。{first}ですか、それとも{second}ですか？</translation>
  </message>
  <message>
   <source>Only English is understood well. {first}, or {second}? Please say it in English.</source>
   <translation>よく理解できるのは英語だけです。{first}ですか、それとも{second}ですか？ 英語で書いてください。</translation>
  </message>
  <message>
   <source>Some of its numbers are not finite; they were taken as black.</source>
   <translation>有限でない数値があり、黒として扱われました。</translation>
  </message>
  <message>
   <source>Something unexpected went wrong with this photo ({why}). It was left out; the others go on.</source>
   <translation>この写真で予期しない問題が起きました（{why}）。この写真を飛ばして、残りを続けます。</translation>
  </message>
  <message>
   <source>The EXIF data is damaged or longer than a JPEG can hold and was left out.</source>
   <translation>EXIF データが壊れているか、JPEG に入る長さを超えているため、省かれました。</translation>
  </message>
  <message>
   <source>The EXIF data is damaged, so it was left out together with the place in it.</source>
   <translation>EXIF データが壊れているため、中の場所情報ごと省かれました。</translation>
  </message>
  <message>
   <source>The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.</source>
   <translation>「{name}」の SHA-256 が不明なため、安全に取得できません。ファイルから読み込んでください。</translation>
  </message>
  <message>
   <source>The XMP data could not be freed of the place in it and was left out.</source>
   <translation>XMP データから場所を取り除けなかったため、省かれました。</translation>
  </message>
  <message>
   <source>The clipboard holds no regions. Copy one from the list of a photo's regions first.</source>
   <translation>クリップボードに領域がありません。先に写真の領域の一覧からコピーしてください。</translation>
  </message>
  <message>
   <source>The damaged sidecar was kept as “{kept}”.</source>
   <translation>壊れた編集ファイルは「{kept}」として残されました。</translation>
  </message>
  <message>
   <source>The damaged sidecar “{path}” cannot be moved aside: {reason}.</source>
   <translation>壊れた編集ファイル「{path}」を移動できません。{reason}。</translation>
  </message>
  <message>
   <source>The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is saved.</source>
   <translation>編集を「{folder}」に記録できませんでした: {reason}。保存前にプログラムが異常終了すると失われます。</translation>
  </message>
  <message>
   <source>The edits could not be saved beside the photo; they are kept in “{fallback}”.</source>
   <translation>編集を写真の横に保存できなかったため、「{fallback}」に保存しました。</translation>
  </message>
  <message>
   <source>The edits of this photo were also changed by another window or program; both are in the stack now.</source>
   <translation>この写真の編集は別のウィンドウかプログラムでも変更されました。両方がスタックにあります。</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {error}</source>
   <translation>何も失わないよう、編集は保存されませんでした: {error}</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {note}</source>
   <translation>何も失わないよう、編集は保存されませんでした: {note}</translation>
  </message>
  <message>
   <source>The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR Desktop. Export the photo instead, or install the newer version.</source>
   <translation>編集は保存されませんでした。「{sidecar}」は新しいバージョンの InstructIR Desktop で書かれています。写真を書き出すか、新しいバージョンを入れてください。</translation>
  </message>
  <message>
   <source>The export presets in “{path}” are damaged; they are kept aside when you save new ones.</source>
   <translation>「{path}」の書き出しプリセットは壊れています。新しいものを保存するとき別に残されます。</translation>
  </message>
  <message>
   <source>The export presets in “{path}” were written by a newer version and are not used.</source>
   <translation>「{path}」の書き出しプリセットは新しいバージョンのもので、使われません。</translation>
  </message>
  <message>
   <source>The file of export presets “{path}”</source>
   <translation>書き出しプリセットのファイル「{path}」</translation>
  </message>
  <message>
   <source>The folder “{folder}” cannot be made: {reason}.</source>
   <translation>フォルダ「{folder}」を作成できません。{reason}。</translation>
  </message>
  <message>
   <source>The folder “{made}” cannot be made: {reason}.</source>
   <translation>フォルダ「{made}」を作成できません。{reason}。</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be made: {reason}.</source>
   <translation>フォルダ「{parent}」を作成できません。{reason}。</translation>
  </message>
  <message>
   <source>The last one was cut off and may be missing.</source>
   <translation>最後の 1 件は途中で切れており、欠けているかもしれません。</translation>
  </message>
  <message>
   <source>The metadata of “{name}” has changed since; its pixels have not.</source>
   <translation>「{name}」のメタデータはその後変わりましたが、ピクセルは変わっていません。</translation>
  </message>
  <message>
   <source>The model cannot be written to “{target}”: {reason}.</source>
   <translation>モデルを「{target}」に書き込めません。{reason}。</translation>
  </message>
  <message>
   <source>The model in “{folder}” has no readable {MANIFEST}: {strerror}.</source>
   <translation>「{folder}」のモデルには読み込める {MANIFEST} がありません。{strerror}。</translation>
  </message>
  <message>
   <source>The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.</source>
   <translation>モデル「{id}」を読み込めません。「{path}」: {strerror}。再インストールするか、もう一度読み込んでください。</translation>
  </message>
  <message>
   <source>The model “{model}” gave numbers that are not finite ({device}, {precision}). Try the precision fp32 or the device cpu.</source>
   <translation>モデル「{model}」が有限でない数値を返しました（{device}、{precision}）。精度 fp32 か cpu を試してください。</translation>
  </message>
  <message>
   <source>The name has a brace without its other half. Placeholders look like {name}.</source>
   <translation>名前の波かっこが対になっていません。プレースホルダーは {name} のように書きます。</translation>
  </message>
  <message>
   <source>The name has a placeholder “{found}” that is not known. There are {known}.</source>
   <translation>名前に未知のプレースホルダー「{found}」があります。使えるのは {known} です。</translation>
  </message>
  <message>
   <source>The name is empty. Write one, such as {name}-restored.</source>
   <translation>名前が空です。{name}-restored のように入力してください。</translation>
  </message>
  <message>
   <source>The name “{template}” is so long that its number is cut off. Make it shorter.</source>
   <translation>名前「{template}」は長すぎて番号が切れます。短くしてください。</translation>
  </message>
  <message>
   <source>The order was changed here and elsewhere; the order here was kept.</source>
   <translation>順序がここと別の場所の両方で変更されました。ここの順序を残しました。</translation>
  </message>
  <message>
   <source>The photo was grey and its edit is not, so it was written in colour.</source>
   <translation>写真はグレーでしたが編集結果はそうでないため、カラーで書き込まれました。</translation>
  </message>
  <message>
   <source>The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened.</source>
   <translation>写真のファイルは開いた後に別のプログラムによって変更されました。書き出されたのは、開いたときの写真です。</translation>
  </message>
  <message>
   <source>The preset needs a name of 1 to {LONGEST_NAME} characters.</source>
   <translation>プリセットには 1～{LONGEST_NAME} 文字の名前が必要です。</translation>
  </message>
  <message>
   <source>The preset “{path}”</source>
   <translation>プリセット「{path}」</translation>
  </message>
  <message>
   <source>The preset “{path}” cannot be deleted: {reason}.</source>
   <translation>プリセット「{path}」を削除できません。{reason}。</translation>
  </message>
  <message>
   <source>The presets cannot be saved in “{path}”: {reason}.</source>
   <translation>プリセットを「{path}」に保存できません。{reason}。</translation>
  </message>
  <message>
   <source>The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.</source>
   <translation>プリセットは保存されませんでした。「{path}」は新しいバージョンの InstructIR Desktop で書かれています。</translation>
  </message>
  <message>
   <source>The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.</source>
   <translation>この写真の処理中にプログラムが {count} 回予期せず終了したため、飛ばしました。単独で試してください。</translation>
  </message>
  <message>
   <source>The queue “{path}”</source>
   <translation>待ち行列「{path}」</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {reason}.</source>
   <translation>キュー「{path}」を書き込めません。{reason}。</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {why}.</source>
   <translation>キュー「{path}」を書き込めません。{why}。</translation>
  </message>
  <message>
   <source>The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.</source>
   <translation>キュー「{path}」は新しいバージョンの InstructIR Desktop で書かれています。続けるにはそれをインストールしてください。</translation>
  </message>
  <message>
   <source>The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file.</source>
   <translation>レシートはメタデータとともに省かれたため、`instructir verify` ではこのファイルに何をしたかを確認できません。</translation>
  </message>
  <message>
   <source>The record of steps is longer than a JPEG can hold and was left out.</source>
   <translation>手順の記録が JPEG に入る長さを超えているため、省かれました。</translation>
  </message>
  <message>
   <source>The record of steps was left out, because the photo's own comment and description were kept.</source>
   <translation>写真自身のコメントと説明を残したため、手順の記録は省かれました。</translation>
  </message>
  <message>
   <source>The region “{name}”</source>
   <translation>領域「{name}」</translation>
  </message>
  <message>
   <source>The region “{name}” does not fit this photo: {error}.</source>
   <translation>領域「{name}」はこの写真に合いません: {error}。</translation>
  </message>
  <message>
   <source>The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.</source>
   <translation>領域「{name}」は手順「{title}」で使われています。先にその手順を削除するか、別の場所に作用させてください。</translation>
  </message>
  <message>
   <source>The regions in the clipboard cannot be read: {rstrip}.</source>
   <translation>クリップボードの領域を読み込めません: {rstrip}。</translation>
  </message>
  <message>
   <source>The sentence asks for {intent} and forbids it. Which is meant?</source>
   <translation>文が{intent}を求めながら禁じています。どちらの意味ですか?</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.</source>
   <translation>「{folder}」の文エンコーダーは壊れています。JSON ファイルを読み込めません。</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.</source>
   <translation>「{folder}」の文エンコーダーは {PUBLISHED_ENCODER} ではありません。</translation>
  </message>
  <message>
   <source>The sentence encoder “{id}” cannot be loaded: {error}</source>
   <translation>文エンコーダー「{id}」を読み込めません: {error}</translation>
  </message>
  <message>
   <source>The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.</source>
   <translation>文は {count:,} 文字あります。上限は {most:,} 文字です。もっと短く書いてください。</translation>
  </message>
  <message>
   <source>The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.</source>
   <translation>文は選択範囲に触れていますが、何も選択されていません。先に写真の上に描いてください。</translation>
  </message>
  <message>
   <source>The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.</source>
   <translation>「{text}」は全体の一部ではありません（8 つのうち 2 番目なら 2/8）。</translation>
  </message>
  <message>
   <source>The sidecar “{path}”</source>
   <translation>編集ファイル「{path}」</translation>
  </message>
  <message>
   <source>The step “{title}”</source>
   <translation>手順「{title}」</translation>
  </message>
  <message>
   <source>The step's embedding has {count} numbers, but the model “{model}” needs {text_size}. Write its sentence again.</source>
   <translation>ステップの埋め込みは {count} 個の数ですが、モデル「{model}」には {text_size} 個必要です。文を書き直してください。</translation>
  </message>
  <message>
   <source>The stored context has {shape} averages, but the model “{model}” needs {average_count}. Apply the step again.</source>
   <translation>保存されたコンテキストの平均は {shape} ですが、モデル「{model}」には {average_count} が必要です。ステップをもう一度適用してください。</translation>
  </message>
  <message>
   <source>The text head of “{id}” has {outputs} outputs but names {count} classes.</source>
   <translation>「{id}」のテキストヘッドの出力は {outputs} 個ですが、クラス名は {count} 個です。</translation>
  </message>
  <message>
   <source>The text head of “{id}” is not usable: {error}</source>
   <translation>「{id}」のテキストヘッドは使えません: {error}</translation>
  </message>
  <message>
   <source>The weights of the model “{model}” have changed since the step “{title}” was made, so it would look different now. Update the step to the installed weights, or install those it was made with (SHA-256 {model_sha256}…).</source>
   <translation>手順「{title}」を作った後にモデル「{model}」の重みが変わり、見え方が変わります。手順を更新するか、当時の重み（SHA-256 {model_sha256}…）を入れてください。</translation>
  </message>
  <message>
   <source>The weights of “{id}” do not fit the InstructIR network: {error}</source>
   <translation>「{id}」の重みは InstructIR のネットワークに合いません: {error}</translation>
  </message>
  <message>
   <source>The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.</source>
   <translation>デバイス {device} は {tile} ピクセルのタイルでメモリが足りなくなりました。小さいタイルを選ぶか、指定しないでください。</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}), so the CPU is used from now on.</source>
   <translation>デバイス {name} で問題が起きました（{first_line}）。以後は CPU を使います。</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.</source>
   <translation>デバイス {name} で問題が起きました（{first_line}）。デバイス「cpu」か「auto」を選んでください。</translation>
  </message>
  <message>
   <source>There are no models in “{where}”. Please reinstall InstructIR Desktop.</source>
   <translation>「{where}」にモデルがありません。InstructIR Desktop を再インストールしてください。</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>プリセット「{name}」は既にあります。</translation>
  </message>
  <message>
   <source>There is no batch to go on with: “{path}” does not exist.</source>
   <translation>続けるバッチがありません。「{path}」は存在しません。</translation>
  </message>
  <message>
   <source>There is no export preset “{name}”. There are {known}.</source>
   <translation>書き出しプリセット「{name}」はありません。あるのは {known} です。</translation>
  </message>
  <message>
   <source>There is no model named “{model}”. Installed: {value}.</source>
   <translation>「{model}」というモデルはありません。インストール済み: {value}。</translation>
  </message>
  <message>
   <source>There is no photo in the folder “{path}”.</source>
   <translation>フォルダ「{path}」に写真がありません。</translation>
  </message>
  <message>
   <source>There is no preset “{name}”. There are {value}.</source>
   <translation>プリセット「{name}」はありません。あるのは {value} です。</translation>
  </message>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try it again.</source>
   <translation>この写真にはメモリが足りません。ほかのプログラムを閉じて、もう一度試してください。</translation>
  </message>
  <message>
   <source>This computer offers no “{wanted}” device to PyTorch. Available: {there}.</source>
   <translation>このコンピューターには PyTorch で使える「{wanted}」デバイスがありません。使えるもの: {there}。</translation>
  </message>
  <message>
   <source>This file has further channels; they were left out.</source>
   <translation>このファイルにはほかのチャンネルがありますが、省かれました。</translation>
  </message>
  <message>
   <source>This file has {count} pictures; the main one was opened.</source>
   <translation>このファイルには {count} 枚の画像があり、主画像を開きました。</translation>
  </message>
  <message>
   <source>This file has {frames} frames; the first one was opened.</source>
   <translation>このファイルには {frames} 枚の画像があり、最初の 1 枚を開きました。</translation>
  </message>
  <message>
   <source>This file has {frames} {what}; the first one was opened.</source>
   <translation>このファイルには {frames} 枚の画像（{what}）があり、最初の 1 枚を開きました。</translation>
  </message>
  <message>
   <source>This file has {pages} frames; the first one was opened.</source>
   <translation>このファイルには {pages} 枚の画像があり、最初の 1 枚を開きました。</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours without a usable profile; its colours are an approximation.</source>
   <translation>この写真は使えるプロファイルのない CMYK カラーで、色は近似です。</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours; it was converted to sRGB by its own profile.</source>
   <translation>この写真は CMYK カラーで、自身のプロファイルで sRGB に変換されました。</translation>
  </message>
  <message>
   <source>This photo is in Lab colours; it was converted to sRGB.</source>
   <translation>この写真は Lab カラーのため、sRGB に変換されました。</translation>
  </message>
  <message>
   <source>Two {which} were given ({names}); give one model.</source>
   <translation>{which} が 2 つ指定されています（{names}）。モデルを 1 つ指定してください。</translation>
  </message>
  <message>
   <source>What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.</source>
   <translation>「{name}」として送られたのは別のファイルです（SHA-256 が違います）。削除しました。</translation>
  </message>
  <message>
   <source>Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.</source>
   <translation>この写真のどこが「{name}」かは示していただく必要があります。写真の上に描くか、文から外してください。</translation>
  </message>
  <message>
   <source>a camera RAW file ({name})</source>
   <translation>カメラの RAW ファイル（{name}）</translation>
  </message>
  <message>
   <source>a part of its path is not a folder</source>
   <translation>パスの一部がフォルダではありません</translation>
  </message>
  <message>
   <source>fp16 does not run on the CPU. Choose --precision bf16 or fp32.</source>
   <translation>fp16 は CPU では動きません。--precision bf16 か fp32 を選んでください。</translation>
  </message>
  <message>
   <source>it does not answer</source>
   <translation>応答がありません</translation>
  </message>
  <message>
   <source>it does not exist</source>
   <translation>存在しません</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>フォルダです</translation>
  </message>
  <message>
   <source>it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).</source>
   <translation>インストール済みとは別の重み、モデル「{model}」（SHA-256 {digest}…）で作られています。</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>リンクが循環しています</translation>
  </message>
  <message>
   <source>its name is too long; choose a shorter one</source>
   <translation>名前が長すぎます。短くしてください</translation>
  </message>
  <message>
   <source>nothing came for {seconds:.0f} seconds</source>
   <translation>{seconds:.0f} 秒間何も届きませんでした</translation>
  </message>
  <message>
   <source>permission is denied; look at the permissions of the file and its folder</source>
   <translation>アクセスが拒否されました。ファイルとフォルダの権限を確認してください</translation>
  </message>
  <message>
   <source>resizing</source>
   <translation>サイズ変更</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>シャープ</translation>
  </message>
  <message>
   <source>the change of profile</source>
   <translation>プロファイルの変更</translation>
  </message>
  <message>
   <source>the connection broke off ({error})</source>
   <translation>接続が切れました（{error}）</translation>
  </message>
  <message>
   <source>the connection ended after {there:,} of {size:,} bytes</source>
   <translation>{size:,} バイト中 {there:,} バイトで接続が終わりました</translation>
  </message>
  <message>
   <source>the disk can only be read; choose a folder on another disk</source>
   <translation>ディスクは読み取り専用です。別のディスクのフォルダを選んでください</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another disk</source>
   <translation>ディスクがいっぱいです。空きを作るか別のディスクを選んでください</translation>
  </message>
  <message>
   <source>the disk reports an error; check the disk and its cable</source>
   <translation>ディスクがエラーを報告しています。ディスクとケーブルを確認してください</translation>
  </message>
  <message>
   <source>the file would be larger than the disk or the system allows; choose another disk</source>
   <translation>ファイルがディスクまたはシステムの上限を超えます。別のディスクを選んでください</translation>
  </message>
  <message>
   <source>the losses of {name}</source>
   <translation>{name} の圧縮損失</translation>
  </message>
  <message>
   <source>the lower depth</source>
   <translation>低いビット深度</translation>
  </message>
  <message>
   <source>the model “{model}” (SHA-256 {digest}…) is not installed.</source>
   <translation>モデル「{model}」（SHA-256 {digest}…）がインストールされていません。</translation>
  </message>
  <message>
   <source>the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)</source>
   <translation>プロキシ「{name}」がユーザー名とパスワードを求めています。プロキシのアドレス（https_proxy）に入れてください</translation>
  </message>
  <message>
   <source>the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system</source>
   <translation>プロキシ「{name}」に接続できません（{why}）。システム設定のプロキシを確認してください</translation>
  </message>
  <message>
   <source>the proxy “{name}” refuses the connection ({why})</source>
   <translation>プロキシ「{name}」が接続を拒否しました（{why}）</translation>
  </message>
  <message>
   <source>the server answered {code}</source>
   <translation>サーバーの応答は {code} でした</translation>
  </message>
  <message>
   <source>there is no connection ({why})</source>
   <translation>接続がありません（{why}）</translation>
  </message>
  <message>
   <source>too many files are open; close some programs and try again</source>
   <translation>開いているファイルが多すぎます。プログラムを閉じてやり直してください</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space or choose another disk</source>
   <translation>ディスクの割り当てを使い切りました。空きを作るか別のディスクを選んでください</translation>
  </message>
  <message>
   <source>{called} cannot be read: it is a device, not a file.</source>
   <translation>{called}を読み込めません。ファイルではなくデバイスです。</translation>
  </message>
  <message>
   <source>{called} cannot be read: {reason}.</source>
   <translation>{called} を読み込めません。{reason}。</translation>
  </message>
  <message>
   <source>{count} edits</source>
   <translation>編集 {count} 件</translation>
  </message>
  <message>
   <source>{differing:,} of {total:,} pixels differ</source>
   <translation>{total:,} 画素中 {differing:,} 画素が異なります</translation>
  </message>
  <message>
   <source>{edits} that had not been saved came back; undo takes them away again.</source>
   <translation>保存されていなかった編集（{edits}）が戻りました。「元に戻す」で取り消せます。</translation>
  </message>
  <message>
   <source>{list} and {one}</source>
   <translation>{list}、{one}</translation>
  </message>
  <message>
   <source>{list}, {one}</source>
   <translation>{list}、{one}</translation>
  </message>
  <message>
   <source>{names} holds the image weights only; give the text head (lm_….pt) as well.</source>
   <translation>{names} には画像の重みしかありません。テキストヘッド（lm_….pt）も指定してください。</translation>
  </message>
  <message>
   <source>{names} holds the text head only; give the image weights (im_….pt) as well.</source>
   <translation>{names} にはテキストヘッドしかありません。画像の重み（im_….pt）も指定してください。</translation>
  </message>
  <message>
   <source>{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} を読み込めません。テキストではありません。コピーから戻すか、別の場所に移してやり直してください。</translation>
  </message>
  <message>
   <source>{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} を読み込めません。{problem}。コピーから戻すか、よけて最初から始めてください。</translation>
  </message>
  <message>
   <source>{name} cannot hold {what}; the photo was written with {held} bits per channel.</source>
   <translation>{name} は {what} を保持できないため、写真はチャンネルあたり {held} ビットで書き込まれました。</translation>
  </message>
  <message>
   <source>{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.</source>
   <translation>{name} のレシートは新しいバージョンの InstructIR Desktop のものです。検証するにはそのバージョンをインストールしてください。</translation>
  </message>
  <message>
   <source>{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.</source>
   <translation>{name} のレシートは壊れているため検証できません。写真をもう一度書き出してください。</translation>
  </message>
  <message>
   <source>{name} has no transparency; the photo was laid on white.</source>
   <translation>{name} は透明を扱えないため、写真は白の上に置かれました。</translation>
  </message>
  <message>
   <source>{name} is no preset that can be used: {problem}.</source>
   <translation>{name} は使えるプリセットではありません: {problem}。</translation>
  </message>
  <message>
   <source>{name} is too large to be one. Set it aside to begin anew.</source>
   <translation>{name} は大きすぎます。別の場所に移してやり直してください。</translation>
  </message>
  <message>
   <source>{name} was changed by another program since it was read.</source>
   <translation>{name} は読み込み後に別のプログラムで変更されました。</translation>
  </message>
  <message>
   <source>{name} was not written: another program that saves in this folder does not come to an end. Close it and try again.</source>
   <translation>{name}は書き込まれませんでした。このフォルダーに保存している別のプログラムが終わりません。それを閉じてからもう一度お試しください。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop and cannot be read by this one ({problem}). Install the newer version.</source>
   <translation>{name} は新しいバージョンの InstructIR Desktop で書かれており、このバージョンでは読み込めません（{problem}）。新しいバージョンをインストールしてください。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.</source>
   <translation>{name} は新しいバージョンの InstructIR Desktop で書かれています。使うには新しいバージョンを入れてください。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.</source>
   <translation>{name}は新しいバージョンの InstructIR Desktop で書かれています。読み取り専用で開きます。</translation>
  </message>
  <message>
   <source>{path!r} is not a possible file name. Choose another.</source>
   <translation>{path!r} はファイル名にできません。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>{photo!r} is not a possible file name.</source>
   <translation>{photo!r} はファイル名にできません。</translation>
  </message>
  <message>
   <source>{place!r} is not a possible file name. Choose another.</source>
   <translation>{place!r} はファイル名にできません。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.</source>
   <translation>{share:.1f} % のピクセルの色は選んだプロファイルに収まらないため、切り詰められました。</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched (before {converted}).</source>
   <translation>{total:,} 画素中 {untouched:,} 画素は変更なし（その後: {converted}）。</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched.</source>
   <translation>{total:,} 画素中 {untouched:,} 画素は変更なし。</translation>
  </message>
  <message>
   <source>{what} was changed elsewhere and deleted here; it was kept.</source>
   <translation>{what}は別の場所で変更され、ここでは削除されました。残してあります。</translation>
  </message>
  <message>
   <source>{what} was changed here and deleted elsewhere; it was kept.</source>
   <translation>{what}はここで変更され、別の場所では削除されました。残してあります。</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further region.</source>
   <translation>{what}はここと別の場所の両方で変更されました。もう一方は別の領域として残してあります。</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further step, switched off.</source>
   <translation>{what}はここと別の場所の両方で変更されました。もう一方はオフの手順として残してあります。</translation>
  </message>
  <message>
   <source>ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})</source>
   <translation>ΔE は平均 {mean:.2f}、最大 {most:.2f}（{formula}）</translation>
  </message>
  <message>
   <source>“{folder}” cannot be deleted: {strerror}.</source>
   <translation>「{folder}」を削除できません。{strerror}。</translation>
  </message>
  <message>
   <source>“{folder}” cannot be read: {reason}.</source>
   <translation>「{folder}」を読み込めません: {reason}。</translation>
  </message>
  <message>
   <source>“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).</source>
   <translation>「{folder}」には重み(.pt、.pth、.safetensors)も文エンコーダー(config.jsonが隣にあるもの)もありません。</translation>
  </message>
  <message>
   <source>“{model}” belongs to the application and cannot be removed.</source>
   <translation>「{model}」はアプリケーションの一部なので取り除けません。</translation>
  </message>
  <message>
   <source>“{model}” is a sentence encoder; it does not restore photos.</source>
   <translation>「{model}」は文エンコーダーで、写真の復元はしません。</translation>
  </message>
  <message>
   <source>“{model}” is needed by the model “{user}”; remove that one first.</source>
   <translation>「{model}」はモデル「{user}」に必要です。先にそちらを取り除いてください。</translation>
  </message>
  <message>
   <source>“{name}” cannot be rendered again: {missing}</source>
   <translation>「{name}」を再計算できません。{missing}</translation>
  </message>
  <message>
   <source>“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.</source>
   <translation>「{name}」を取得できませんでした。{problem}。後でもう一度試すと、続きから始まります。</translation>
  </message>
  <message>
   <source>“{name}” has changed since its steps were saved; they are applied to the photo as it is now.</source>
   <translation>「{name}」は手順の保存後に変更されています。手順は今の写真に適用されます。</translation>
  </message>
  <message>
   <source>“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.</source>
   <translation>「{name}」にはレシートがありません。InstructIR Desktop で書き出されていないか、その後メタデータが取り除かれています。</translation>
  </message>
  <message>
   <source>“{name}” has no step that is switched on.</source>
   <translation>「{name}」には有効な手順がありません。</translation>
  </message>
  <message>
   <source>“{name}” is decoded differently on this computer than where “{name2}” was made.</source>
   <translation>「{name}」はこのコンピューターでは、「{name2}」が作られた環境と違って復号されます。</translation>
  </message>
  <message>
   <source>“{name}” is not a preset of your own, so it cannot be deleted.</source>
   <translation>「{name}」はご自身のプリセットではないため、削除できません。</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × {height2}. It was cropped or resized since.</source>
   <translation>「{name}」はレシートの内容と一致しません。{width} × {height} 画素ですが、{width2} × {height2} で書き出されました。その後に切り抜きかサイズ変更が行われています。</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.</source>
   <translation>「{name}」はレシートの内容と一致しません。再計算すると、{numbers}、{count}。</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.</source>
   <translation>「{name}」はレシートの内容と一致します。再計算すると {total:,} 画素すべてが同じです。</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.</source>
   <translation>「{name}」はレシートの内容と一致します。再計算すると、{numbers}。目で見て分かる差ではありません。</translation>
  </message>
  <message>
   <source>“{name}” was changed after it was exported: {numbers}, and {count}.</source>
   <translation>「{name}」は書き出し後に変更されています。{numbers}、{count}。</translation>
  </message>
  <message>
   <source>“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.</source>
   <translation>「{name}」は「{photo}」から作られましたが、同じ場所にありません。その写真の場所を指定してください。</translation>
  </message>
  <message>
   <source>“{name}” would be got over an insecure connection, so it was not.</source>
   <translation>「{name}」は安全でない接続になるため、取得しませんでした。</translation>
  </message>
  <message>
   <source>“{path!r}” is not a possible file name. Choose another name.</source>
   <translation>「{path!r}」はファイル名にできません。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>“{path}” asks for a sentence encoder that this application does not know.</source>
   <translation>「{path}」が求める文エンコーダーを、このアプリケーションは知りません。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: it does not exist.</source>
   <translation>「{path}」を開けません。存在しません。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: the process that reads photos does not start ({strerror}). Close other programs and try again.</source>
   <translation>「{path}」を開けません。写真を読むプロセスが起動しません（{strerror}）。他のプログラムを閉じてやり直してください。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation>「{path}」を開けません。{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.</source>
   <translation>「{path}」を読み込めないため、「{folder}」は文エンコーダーではありません。{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>「{path}」を読み込めません。{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: its result on a test picture is not a number.</source>
   <translation>「{path}」は使えません。テスト画像の結果が数になりません。</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: {name} holds {dtype} instead of plain floats.</source>
   <translation>「{path}」は使えません。{name} は通常の浮動小数点数ではなく {dtype} です。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.</source>
   <translation>「{path}」を書き込めません。書いた内容と異なるデータをディスクが返しました。ディスクを確認してください。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the folder is write-protected. Choose another folder.</source>
   <translation>「{path}」を書き込めません。フォルダが書き込み禁止です。別のフォルダを選んでください。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.</source>
   <translation>「{path}」を書き込めません。フォルダ「{parent}」がありません。作成するか別のフォルダを選んでください。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: {reason}.</source>
   <translation>「{path}」を書き込めません。{reason}。</translation>
  </message>
  <message>
   <source>“{path}” has a header of {value:.0f} MB, which no InstructIR model has.</source>
   <translation>「{path}」のヘッダーは {value:.0f} MB です。InstructIR のモデルではありえません。</translation>
  </message>
  <message>
   <source>“{path}” has more than {value} million pixels, which is too many to open. Scale it down in another program first.</source>
   <translation>「{path}」は {value} 百万ピクセルを超えており、開くには大きすぎます。先に別のプログラムで縮小してください。</translation>
  </message>
  <message>
   <source>“{path}” has no saved steps: there is no “{file}”.</source>
   <translation>「{path}」には保存された手順がありません（「{file}」がありません）。</translation>
  </message>
  <message>
   <source>“{path}” holds more than tensors and was refused, because it could run a program. Use a file from a source you trust.</source>
   <translation>「{path}」にはテンソル以外のものがあり、プログラムを実行しうるため拒否しました。信頼できる入手先のファイルを使ってください。</translation>
  </message>
  <message>
   <source>“{path}” holds no tensors by name, so it is not a model.</source>
   <translation>「{path}」には名前付きのテンソルがないため、モデルではありません。</translation>
  </message>
  <message>
   <source>“{path}” holds something that is not a named tensor, so it is not a model.</source>
   <translation>「{path}」には名前付きテンソルでないものがあるため、モデルではありません。</translation>
  </message>
  <message>
   <source>“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.</source>
   <translation>「{path}」には有限でない値があり（{broken}）、使えません。</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose a photo.</source>
   <translation>「{path}」はファイルではなくデバイスです。写真を選んでください。</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose another name.</source>
   <translation>「{path}」はファイルではなくデバイスです。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a file. Add a file name to it.</source>
   <translation>「{path}」はファイルではなくフォルダです。ファイル名を加えてください。</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a weights file.</source>
   <translation>「{path}」はフォルダで、重みのファイルではありません。</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Choose a photo inside it.</source>
   <translation>「{path}」はフォルダです。中の写真を選んでください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.</source>
   <translation>「{path}」は壊れているか変更されています（SHA-256 が違います）。再インストールするか、もう一度読み込んでください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged, incomplete or of a rare variant and cannot be opened. Copy it again from the camera or a backup, or save it again in the program it came from.</source>
   <translation>「{path}」は壊れているか不完全、またはまれな形式のため開けません。カメラやバックアップからコピーし直すか、元のプログラムで保存し直してください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged. Please reinstall or import the model again.</source>
   <translation>「{path}」は壊れています。再インストールするか、モデルをもう一度読み込んでください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.</source>
   <translation>「{path}」は壊れています。PyTorch のチェックポイントとして不完全です。ファイルをもう一度入手してください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole safetensors file. Get the file once more.</source>
   <translation>「{path}」は壊れています。safetensors ファイルとして不完全です。ファイルをもう一度入手してください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {error}. Install the application once more.</source>
   <translation>「{path}」は壊れています。{error}。アプリケーションを再インストールしてください。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.</source>
   <translation>「{path}」は壊れています。{name} に数でない値があります。ファイルをもう一度入手してください。</translation>
  </message>
  <message>
   <source>“{path}” is empty (0 bytes). Copy it again from the camera or a backup.</source>
   <translation>「{path}」は空です（0 バイト）。カメラやバックアップからコピーし直してください。</translation>
  </message>
  <message>
   <source>“{path}” is empty.</source>
   <translation>「{path}」は空です。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.</source>
   <translation>「{path}」は InstructIR のどのモデルより大きいため（{value:.1f} GB）、読み込みませんでした。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model, so it was not converted.</source>
   <translation>「{path}」は InstructIR のどのモデルより大きいため、変換しませんでした。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any sentence encoder, so it was not read.</source>
   <translation>「{path}」はどの文エンコーダーより大きいため、読み込みませんでした。</translation>
  </message>
  <message>
   <source>“{path}” is missing or damaged. Install the application once more.</source>
   <translation>「{path}」がないか壊れています。アプリケーションを再インストールしてください。</translation>
  </message>
  <message>
   <source>“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.</source>
   <translation>「{path}」は safetensors ファイルでも PyTorch のチェックポイントでもないか、壊れています。ファイルをもう一度入手してください。</translation>
  </message>
  <message>
   <source>“{path}” is no preset: it is not text.</source>
   <translation>「{path}」はプリセットではありません。テキストではありません。</translation>
  </message>
  <message>
   <source>“{path}” is no queue that can be used: {error}.</source>
   <translation>「{path}」は使えるキューではありません。{error}。</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind, or is damaged. Choose another file.</source>
   <translation>「{path}」は既知の種類の写真でないか、壊れています。別のファイルを選んでください。</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind. {OPENABLE} can be opened.</source>
   <translation>「{path}」は既知の種類の写真ではありません。開けるのは次のものです: {OPENABLE}。</translation>
  </message>
  <message>
   <source>“{path}” is not a readable safetensors file: {error}</source>
   <translation>「{path}」は読み込める safetensors ファイルではありません: {error}</translation>
  </message>
  <message>
   <source>“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.</source>
   <translation>「{path}」は InstructIR-7D のテキストヘッドではありません。区別する意図は 7 ではなく {count} です。</translation>
  </message>
  <message>
   <source>“{path}” is not an InstructIR model.{detail}</source>
   <translation>「{path}」は InstructIR のモデルではありません。{detail}</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} does not belong to it.</source>
   <translation>「{path}」はこのネットワークではありません。{first} は含まれないはずです。</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} is missing.</source>
   <translation>「{path}」はこのネットワークではありません。{first} がありません。</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.</source>
   <translation>「{path}」はこのネットワークではありません。{name} の形は {shape} ですが、{shape2} のはずです。</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a preset.</source>
   <translation>「{path}」はプリセットにしては大きすぎます。</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a queue.</source>
   <translation>「{path}」はキューにしては大きすぎます。</translation>
  </message>
  <message>
   <source>“{path}” is write-protected. Choose another name or change its permissions.</source>
   <translation>「{path}」は書き込み禁止です。別の名前を選ぶか権限を変えてください。</translation>
  </message>
  <message>
   <source>“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}</source>
   <translation>「{path}」（{title}）は壊れているか未知の形式です（{words}）。{advice}</translation>
  </message>
  <message>
   <source>“{path}” is {title}, which cannot be opened. {advice}</source>
   <translation>「{path}」は開けません（{title}）。{advice}</translation>
  </message>
  <message>
   <source>“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. Save it as RGB TIFF in the program it came from.</source>
   <translation>「{path}」の色の持ち方（photometric {photometric}、{bits} ビット）は開けません。元のプログラムで RGB の TIFF として保存してください。</translation>
  </message>
  <message>
   <source>“{path}” names intents that this application does not know.</source>
   <translation>「{path}」には、このアプリケーションが知らない意図があります。</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than a photo may take. Scale it down in another program first.</source>
   <translation>「{path}」は写真に許されるより多くのメモリを必要とします。先に別のプログラムで縮小してください。</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than is free. Close other programs and try again.</source>
   <translation>「{path}」には空きより多くのメモリが必要です。他のプログラムを閉じてやり直してください。</translation>
  </message>
  <message>
   <source>“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably damaged. Copy it again from the camera or a backup.</source>
   <translation>「{path}」は開かれませんでした。大きさの割に読み込みに時間がかかりすぎ、壊れている可能性があります。カメラやバックアップからコピーし直してください。</translation>
  </message>
  <message>
   <source>“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.</source>
   <translation>「{path}」は展開すると {value:.1f} GB になります。InstructIR のモデルではありえません。</translation>
  </message>
  <message>
   <source>“{photo}” cannot be opened: {reason}.</source>
   <translation>「{photo}」を開けません。{reason}。</translation>
  </message>
  <message>
   <source>“{photo}” is not the photo that “{name}” was made from: its pixels differ.</source>
   <translation>「{photo}」は「{name}」の元の写真ではありません。画素が異なります。</translation>
  </message>
  <message>
   <source>“{place}” cannot be opened: {reason}.</source>
   <translation>「{place}」を開けません。{reason}。</translation>
  </message>
  <message>
   <source>“{target}” already exists and was not made in this way. Choose another folder or name, or let it be replaced.</source>
   <translation>「{target}」は既にあり、この方法で作られたものではありません。別のフォルダか名前を選ぶか、置き換えを許可してください。</translation>
  </message>
  <message>
   <source>“{target}” already exists. Choose another name, or allow it to be replaced.</source>
   <translation>「{target}」は既にあります。別の名前を選ぶか、置き換えを許可してください。</translation>
  </message>
  <message>
   <source>“{target}” cannot be encoded as {name} ({error}). Choose another format.</source>
   <translation>「{target}」を {name} として符号化できません（{error}）。別の形式を選んでください。</translation>
  </message>
  <message>
   <source>“{target}” cannot be read again: {reason}.</source>
   <translation>「{target}」を読み直せません。{reason}。</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo has {width} × {height}. Choose PNG or TIFF.</source>
   <translation>「{target}」を書き込めません。{name} は 1 辺 {longest_side} ピクセルまでですが、写真は {width} × {height} です。PNG か TIFF を選んでください。</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {reason}.</source>
   <translation>「{target}」を書き込めません。{reason}。</translation>
  </message>
  <message>
   <source>“{target}” is a photo itself and is never overwritten. Choose another folder or name.</source>
   <translation>「{target}」は写真そのもので、上書きされることはありません。別のフォルダか名前を選んでください。</translation>
  </message>
  <message>
   <source>“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.</source>
   <translation>「{target}」は写真「{source}」そのもので、上書きされることはありません。別の名前を選んでください。</translation>
  </message>
  <message>
   <source>“{target}” {ends}, which says no known format. Use one of {names}.</source>
   <translation>「{target}」は既知の形式を示していません（{ends}）。{names} のいずれかを使ってください。</translation>
  </message>
  <message>
   <source>“{text}” changes no photo: {message}</source>
   <translation>「{text}」はどの写真も変えません。{message}</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Assign</source>
   <translation>割り当て</translation>
  </message>
  <message>
   <source>Choose a command, click into the field and press the keys.</source>
   <translation>コマンドを選び、欄をクリックしてキーを押してください。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>コマンドまたはキーを検索</translation>
  </message>
  <message>
   <source>Give this command its usual shortcut again</source>
   <translation>このコマンドのショートカットを初期値に戻す</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>キーボードショートカット</translation>
  </message>
  <message>
   <source>New shortcut</source>
   <translation>新しいショートカット</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>削除</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>リセット</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>すべてリセット</translation>
  </message>
  <message>
   <source>Several commands have this shortcut</source>
   <translation>複数のコマンドがこのショートカットを使っています</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>ショートカット</translation>
  </message>
  <message>
   <source>{key} belongs to “{command}” now; assigning takes it from there.</source>
   <translation>{key} は現在「{command}」のキーです。割り当てるとそちらから外れます。</translation>
  </message>
  <message>
   <source>{key} is used by the window itself.</source>
   <translation>{key} はウィンドウ自体が使用しています。</translation>
  </message>
 </context>
 <context>
  <name>StackActions</name>
  <message>
   <source>1 step copied.</source>
   <translation>1 ステップをコピーしました。</translation>
  </message>
  <message>
   <source>All steps again</source>
   <translation>ほかのステップをオンに戻す</translation>
  </message>
  <message>
   <source>Copied steps</source>
   <translation>コピーしたステップ</translation>
  </message>
  <message>
   <source>Duplicate “{title}”</source>
   <translation>「{title}」を複製</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>グループ</translation>
  </message>
  <message>
   <source>Group “{name}”</source>
   <translation>「{name}」にグループ化</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>グループの名前</translation>
  </message>
  <message>
   <source>Only “{title}”</source>
   <translation>「{title}」のみ</translation>
  </message>
  <message>
   <source>Open another photo and paste.</source>
   <translation>別の写真を開いてペーストしてください。</translation>
  </message>
  <message>
   <source>Paste {titles}</source>
   <translation>{titles}をペースト</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>「{title}」の名前を変更</translation>
  </message>
  <message>
   <source>Select a step first.</source>
   <translation>先にステップを選択してください。</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>「{title}」をオフにする</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>「{title}」をオンにする</translation>
  </message>
  <message>
   <source>The clipboard holds neither steps nor regions nor a picture.</source>
   <translation>クリップボードにステップも領域も画像もありません。</translation>
  </message>
  <message>
   <source>Ungroup “{name}”</source>
   <translation>「{name}」のグループを解除</translation>
  </message>
  <message>
   <source>What was copied</source>
   <translation>コピーした内容</translation>
  </message>
  <message>
   <source>{count} steps copied.</source>
   <translation>{count} ステップをコピーしました。</translation>
  </message>
 </context>
 <context>
  <name>StackEdits</name>
  <message>
   <source>Delete {name}</source>
   <translation>{name}を削除</translation>
  </message>
  <message>
   <source>Delete “{title}”</source>
   <translation>「{title}」を削除</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>{name}の境界のぼかし</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>{name}を反転</translation>
  </message>
  <message>
   <source>Keep the colour in “{title}”</source>
   <translation>「{title}」の色を維持</translation>
  </message>
  <message>
   <source>Keep the exposure in “{title}”</source>
   <translation>「{title}」の露出を維持</translation>
  </message>
  <message>
   <source>Let the colour change in “{title}”</source>
   <translation>「{title}」の色の変化を許可</translation>
  </message>
  <message>
   <source>Let the exposure change in “{title}”</source>
   <translation>「{title}」の露出の変化を許可</translation>
  </message>
  <message>
   <source>Mix “{title}”</source>
   <translation>「{title}」を混ぜる</translation>
  </message>
  <message>
   <source>Move “{title}”</source>
   <translation>「{title}」を移動</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>{name}の名前を変更</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>「{title}」の名前を変更</translation>
  </message>
  <message>
   <source>Strength of “{title}”</source>
   <translation>「{title}」の強さ</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>「{title}」をオフにする</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>「{title}」をオンにする</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>デバイス</translation>
  </message>
  <message>
   <source>GPU (Apple)</source>
   <translation>GPU (Apple)</translation>
  </message>
  <message>
   <source>GPU (CUDA)</source>
   <translation>GPU (CUDA)</translation>
  </message>
  <message>
   <source>Model for new steps</source>
   <translation>新しいステップのモデル</translation>
  </message>
  <message>
   <source>Model for new steps: {title}</source>
   <translation>新しいステップのモデル: {title}</translation>
  </message>
  <message>
   <source>Preview: exact pixels are coming</source>
   <translation>プレビュー: 正確な画素を計算中です</translation>
  </message>
  <message>
   <source>Size of the photo</source>
   <translation>写真のサイズ</translation>
  </message>
  <message>
   <source>Whether the edits are saved</source>
   <translation>編集が保存済みかどうか</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>ズーム</translation>
  </message>
 </context>
 <context>
  <name>StepChip</name>
  <message>
   <source>, {lock} kept</source>
   <translation>、{lock}は維持</translation>
  </message>
  <message>
   <source>Click to change it. + and − change the strength, Del leaves it out.</source>
   <translation>クリックで変更。+ と − で強さを変え、Del で外します。</translation>
  </message>
  <message>
   <source>Return opens it, plus and minus change its strength, Delete leaves it out</source>
   <translation>Return で開き、プラスとマイナスで強さを変え、Delete で外します</translation>
  </message>
  <message>
   <source>Step {number}: {words}{held}</source>
   <translation>ステップ {number}: {words}{held}</translation>
  </message>
 </context>
 <context>
  <name>StepForm</name>
  <message>
   <source>Leave this step out</source>
   <translation>このステップを外す</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>復元</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>強さ</translation>
  </message>
  <message>
   <source>Strength of the step</source>
   <translation>ステップの強さ</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>強さ。ダブルクリックで 100 %。</translation>
  </message>
  <message>
   <source>What the step does</source>
   <translation>ステップの働き</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>場所</translation>
  </message>
  <message>
   <source>Where the step acts</source>
   <translation>ステップが効く範囲</translation>
  </message>
  <message>
   <source>whole photo</source>
   <translation>写真全体</translation>
  </message>
 </context>
 <context>
  <name>StepMenu</name>
  <message>
   <source>Copy</source>
   <translation>コピー</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>複製</translation>
  </message>
  <message>
   <source>Group…</source>
   <translation>グループ化…</translation>
  </message>
  <message>
   <source>Keep the colours</source>
   <translation>色を維持</translation>
  </message>
  <message>
   <source>Keep the exposure</source>
   <translation>露出を維持</translation>
  </message>
  <message>
   <source>Mix with another sentence…</source>
   <translation>別の文と混ぜる…</translation>
  </message>
  <message>
   <source>Only this step (Alt+click the eye)</source>
   <translation>このステップのみ (Alt+目のアイコンをクリック)</translation>
  </message>
  <message>
   <source>Save as preset…</source>
   <translation>プリセットとして保存…</translation>
  </message>
  <message>
   <source>colours kept</source>
   <translation>色を維持</translation>
  </message>
  <message>
   <source>exposure kept</source>
   <translation>露出を維持</translation>
  </message>
 </context>
 <context>
  <name>StepMenuButton</name>
  <message>
   <source>Locks, mixing, copies</source>
   <translation>固定、混合、コピー</translation>
  </message>
 </context>
 <context>
  <name>StepPopup</name>
  <message>
   <source>A guess: look at the region afterwards and correct it.</source>
   <translation>推定です。あとで領域を確認して修正してください。</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source> (about {minutes:.0f} min)</source>
   <translation> (約 {minutes:.0f} 分)</translation>
  </message>
  <message>
   <source> (about {seconds:.0f} s)</source>
   <translation> (約 {seconds:.0f} 秒)</translation>
  </message>
  <message>
   <source> (under 1 s)</source>
   <translation> (1 秒未満)</translation>
  </message>
  <message>
   <source>Delete step {number}</source>
   <translation>ステップ {number} を削除</translation>
  </message>
  <message>
   <source>Delete this step (Del)</source>
   <translation>このステップを削除 (Del)</translation>
  </message>
  <message>
   <source>More for step {number}</source>
   <translation>ステップ {number} のその他の操作</translation>
  </message>
  <message>
   <source>Move step {number}</source>
   <translation>ステップ {number} を移動</translation>
  </message>
  <message>
   <source>Name of the step</source>
   <translation>ステップの名前</translation>
  </message>
  <message>
   <source>Needs updating</source>
   <translation>更新が必要</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>復元しています…</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>ステップ {number}: {title}</translation>
  </message>
  <message>
   <source>Strength of step {number}</source>
   <translation>ステップ {number} の強さ</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>強さ。ダブルクリックで 100 %。</translation>
  </message>
  <message>
   <source>Turn step {number} off</source>
   <translation>ステップ {number} をオフにする</translation>
  </message>
  <message>
   <source>Turn step {number} on</source>
   <translation>ステップ {number} をオンにする</translation>
  </message>
  <message>
   <source>Turn this step off (Space)</source>
   <translation>このステップをオフにする (Space)</translation>
  </message>
  <message>
   <source>Turn this step on (Space)</source>
   <translation>このステップをオンにする (Space)</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, off</source>
   <translation>{words}、強さ {strength}、オフ</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, on</source>
   <translation>{words}、強さ {strength}、オン</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Dismiss</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Exported to “{name}”</source>
   <translation>「{name}」に書き出しました</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>通知</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>フォルダーを開く</translation>
  </message>
 </context>
 <context>
  <name>Tool</name>
  <message>
   <source>Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.</source>
   <translation>領域の構成要素をクリックすると、移動、拡大縮小、回転できます。矢印キーで移動 (Shift: 10)、Ctrl+矢印キーで拡大縮小、Alt+矢印キーで回転します。</translation>
  </message>
  <message>
   <source>Click corner by corner; close with a double click or Return. Backspace takes the last corner back.</source>
   <translation>角を 1 つずつクリックし、ダブルクリックまたは Return で閉じます。Backspace で最後の角を取り消します。</translation>
  </message>
  <message>
   <source>Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.</source>
   <translation>色をクリックすると、写真全体からその色を選択します。Shift+Alt で選択中の領域内だけに限ります。</translation>
  </message>
  <message>
   <source>Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.</source>
   <translation>トーンをクリックすると、ほぼ同じ明るさの部分を選択します。Shift+Alt で選択中の領域内だけに限ります。</translation>
  </message>
  <message>
   <source>Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away.</source>
   <translation>クリックした場所と色が似ていて、つながっている部分を選択します。Shift で追加、Alt で削ります。</translation>
  </message>
  <message>
   <source>Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>ドラッグで長方形、Ctrl で正方形を描きます。Shift で選択中の領域に追加、Alt で削り、両方で重なる部分だけを残します。</translation>
  </message>
  <message>
   <source>Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>ドラッグで楕円、Ctrl で円を描きます。Shift で選択中の領域に追加、Alt で削り、両方で重なる部分だけを残します。</translation>
  </message>
  <message>
   <source>Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away.</source>
   <translation>対象の周りをドラッグします。線は自動的に閉じます。Shift で選択中の領域に追加、Alt で削ります。</translation>
  </message>
  <message>
   <source>Drag from the middle to the corner where the region ends; Ctrl makes a circle.</source>
   <translation>中心から領域が終わる角までドラッグします。Ctrl で円になります。</translation>
  </message>
  <message>
   <source>Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.</source>
   <translation>領域が完全に効く位置から終わる位置までドラッグします。Ctrl で 15° 刻みになります。</translation>
  </message>
  <message>
   <source>Drag to move the photo, turn the wheel to zoom. Hold B to see the original.</source>
   <translation>ドラッグで写真を移動、ホイールで拡大縮小。B を押している間は元の写真を表示します。</translation>
  </message>
  <message>
   <source>Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.</source>
   <translation>ドラッグで領域を塗り、Alt で消します。[ と ] でブラシの大きさを変えます。</translation>
  </message>
  <message>
   <source>Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.</source>
   <translation>ドラッグで選択中の領域から削り、Alt で塗ります。[ と ] で消しゴムの大きさを変えます。</translation>
  </message>
 </context>
 <context>
  <name>ToolOptions</name>
  <message>
   <source>Add to the active region (Shift)</source>
   <translation>選択中の領域に追加 (Shift)</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>ブルー</translation>
  </message>
  <message>
   <source>Colour of the overlay</source>
   <translation>オーバーレイの色</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>流量</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>グリーン</translation>
  </message>
  <message>
   <source>Hardness</source>
   <translation>硬さ</translation>
  </message>
  <message>
   <source>Keep what is in both (Shift+Alt)</source>
   <translation>重なる部分だけを残す (Shift+Alt)</translation>
  </message>
  <message>
   <source>Magenta</source>
   <translation>マゼンタ</translation>
  </message>
  <message>
   <source>New region</source>
   <translation>新しい領域</translation>
  </message>
  <message>
   <source>Radius {pixels} px</source>
   <translation>半径 {pixels} px</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>レッド</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <source>Take away from the active region (Alt)</source>
   <translation>選択中の領域から削る (Alt)</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>許容値</translation>
  </message>
  <message>
   <source>Tool options</source>
   <translation>ツールオプション</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>イエロー</translation>
  </message>
 </context>
 <context>
  <name>Understood</name>
  <message>
   <source> (guess)</source>
   <translation> (推定)</translation>
  </message>
  <message>
   <source>It means: {reading}</source>
   <translation>意味: {reading}</translation>
  </message>
  <message>
   <source>Keep {name}</source>
   <translation>{name}を維持</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>そのままにする</translation>
  </message>
  <message>
   <source>Left out: {left_out}</source>
   <translation>対象外: {left_out}</translation>
  </message>
  <message>
   <source>Restoration cannot do this part of the sentence.</source>
   <translation>文のこの部分は復元ではできません。</translation>
  </message>
  <message>
   <source>Stays as it is: {name}</source>
   <translation>そのまま: {name}</translation>
  </message>
  <message>
   <source>Will restore</source>
   <translation>復元内容</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps} ステップ</translation>
  </message>
 </context>
 <context>
  <name>UnfinishedDialog</name>
  <message>
   <source>A batch was not finished</source>
   <translation>完了していないバッチ処理があります</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>破棄</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>続ける</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>あとで</translation>
  </message>
  <message>
   <source>What is done is kept. Go on restores the photos that are left.</source>
   <translation>完了した分は保存されています。「続ける」で残りの写真を復元します。</translation>
  </message>
  <message>
   <source>{left} of {total} photos are left, to “{folder}”</source>
   <translation>{total} 枚中 {left} 枚の写真が残っています (保存先: 「{folder}」)</translation>
  </message>
 </context>
 <context>
  <name>VariantActions</name>
  <message>
   <source>&amp;Compare variants…</source>
   <translation>バリエーションを比較(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>削除(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Duplicate this stack as a new variant</source>
   <translation>このスタックを新しいバリエーションとして複製(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;New variant without steps</source>
   <translation>ステップなしの新しいバリエーション(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>名前を変更(&amp;R)…</translation>
  </message>
  <message>
   <source>&amp;Take a snapshot…</source>
   <translation>スナップショットを作成(&amp;T)…</translation>
  </message>
  <message>
   <source>&amp;Variants</source>
   <translation>バリエーション(&amp;V)</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>「{name}」に戻す</translation>
  </message>
  <message>
   <source>De&amp;lete this variant</source>
   <translation>このバリエーションを削除(&amp;L)</translation>
  </message>
  <message>
   <source>Delete the snapshot “{name}”</source>
   <translation>スナップショット「{name}」を削除</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>{name}を削除</translation>
  </message>
  <message>
   <source>Name of the snapshot</source>
   <translation>スナップショットの名前</translation>
  </message>
  <message>
   <source>Name of the variant</source>
   <translation>バリエーションの名前</translation>
  </message>
  <message>
   <source>New {name}</source>
   <translation>{name}を新規作成</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>写真が開かれていません</translation>
  </message>
  <message>
   <source>Rename the variant</source>
   <translation>バリエーションの名前を変更</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>「{title}」の名前を変更</translation>
  </message>
  <message>
   <source>S&amp;napshots</source>
   <translation>スナップショット(&amp;N)</translation>
  </message>
  <message>
   <source>Snapshot {number}</source>
   <translation>スナップショット {number}</translation>
  </message>
  <message>
   <source>Snapshot “{name}”</source>
   <translation>スナップショット「{name}」</translation>
  </message>
  <message>
   <source>Switch to {name}</source>
   <translation>{name}に切り替え</translation>
  </message>
  <message>
   <source>Take a snapshot</source>
   <translation>スナップショットを作成</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, first.</source>
   <translation>先に写真の復元が終わるまで待つか、復元をキャンセルしてください。</translation>
  </message>
 </context>
 <context>
  <name>VerifyDialog</name>
  <message>
   <source>Another photo</source>
   <translation>別の写真</translation>
  </message>
  <message>
   <source>Choose the photo…</source>
   <translation>写真を選ぶ…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <source>Every pixel is the photo's own plus the corrections of these steps.</source>
   <translation>各画素は、写真自身の画素にこれらの手順の補正を加えたものです。</translation>
  </message>
  <message>
   <source>It could not be verified</source>
   <translation>検証できませんでした</translation>
  </message>
  <message>
   <source>It is not what its receipt says</source>
   <translation>レシートの内容と一致しません</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>作成元</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <source>No receipt</source>
   <translation>レシートがありません</translation>
  </message>
  <message>
   <source>None</source>
   <translation>なし</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>保証</translation>
  </message>
  <message>
   <source>Restored, not generated</source>
   <translation>生成ではなく復元</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log.</source>
   <translation>InstructIR Desktop の内部で問題が起きました。詳細はログにあります。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>ステップ</translation>
  </message>
  <message>
   <source>The model is needed</source>
   <translation>モデルが必要です</translation>
  </message>
  <message>
   <source>The photo is needed</source>
   <translation>写真が必要です</translation>
  </message>
  <message>
   <source>The photo is rendered again as the file's receipt says, and compared with the file.</source>
   <translation>ファイルのレシートに従って写真を計算し直し、ファイルと比べています。</translation>
  </message>
  <message>
   <source>The photo it was made from</source>
   <translation>元になった写真</translation>
  </message>
  <message>
   <source>Untouched</source>
   <translation>変更なし</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>検証</translation>
  </message>
  <message>
   <source>Verifying “{name}”</source>
   <translation>「{name}」を検証しています</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>ほか {count} 件</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels</source>
   <translation>{total:,} 画素中 {untouched:,} 画素</translation>
  </message>
 </context>
 <context>
  <name>Verifying</name>
  <message>
   <source>Cancelled before it was done.</source>
   <translation>完了前にキャンセルされました。</translation>
  </message>
 </context>
 <context>
  <name>ViewActions</name>
  <message>
   <source>Ground a&amp;round the photo</source>
   <translation>写真の周囲の背景(&amp;R)</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Drop a photo here</source>
   <translation>ここに写真をドロップ</translation>
  </message>
  <message>
   <source>Everything stays on this computer, and the original is never changed.</source>
   <translation>すべてこのコンピューター内で処理され、元の写真は変更されません。</translation>
  </message>
  <message>
   <source>New here? Click a sentence to see it work on the sample photo:</source>
   <translation>はじめてですか? 文をクリックすると、サンプル写真で試せます:</translation>
  </message>
  <message>
   <source>Open a photo…</source>
   <translation>写真を開く…</translation>
  </message>
  <message>
   <source>Opens the sample photo and carries this sentence out</source>
   <translation>サンプル写真を開いてこの文を実行します</translation>
  </message>
  <message>
   <source>Recent photos</source>
   <translation>最近使った写真</translation>
  </message>
  <message>
   <source>Try the sample photo</source>
   <translation>サンプル写真で試す</translation>
  </message>
  <message>
   <source>and write what is wrong with it.</source>
   <translation>気になる点を英語で書いてください。</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Archive</source>
   <translation>保存用</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>ぼけ</translation>
  </message>
  <message>
   <source>Colour and contrast</source>
   <translation>色とコントラスト</translation>
  </message>
  <message>
   <source>Fine detail</source>
   <translation>細部</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>かすみ</translation>
  </message>
  <message>
   <source>InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.</source>
   <translation>InstructIR は写真を復元します。ものの追加、削除、描き直しはできないため、写真はそのままです。</translation>
  </message>
  <message>
   <source>Looks blurred</source>
   <translation>ぼけて見えます</translation>
  </message>
  <message>
   <source>Looks dark</source>
   <translation>暗く見えます</translation>
  </message>
  <message>
   <source>Looks faded</source>
   <translation>色あせて見えます</translation>
  </message>
  <message>
   <source>Looks hazy</source>
   <translation>かすんで見えます</translation>
  </message>
  <message>
   <source>Looks noisy (σ ≈ {sigma})</source>
   <translation>ノイズがあるようです (σ ≈ {sigma})</translation>
  </message>
  <message>
   <source>Low light</source>
   <translation>暗さ</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>ノイズ</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>なし</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>印刷</translation>
  </message>
  <message>
   <source>Rain</source>
   <translation>雨</translation>
  </message>
  <message>
   <source>Same as the photo</source>
   <translation>写真と同じ</translation>
  </message>
  <message>
   <source>Small, to send</source>
   <translation>送付用に小さく</translation>
  </message>
  <message>
   <source>Streaks like rain</source>
   <translation>雨のような筋</translation>
  </message>
  <message>
   <source>This sentence asks for no restoration, so the photo stays as it is.</source>
   <translation>この文は復元を求めていないため、写真はそのままです。</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>ウェブ</translation>
  </message>
  <message>
   <source>a number that makes the name new; {number:3} has three digits</source>
   <translation>名前が重複しないための番号。{number:3} は 3 桁</translation>
  </message>
  <message>
   <source>background</source>
   <translation>背景</translation>
  </message>
  <message>
   <source>blur</source>
   <translation>ぼけ</translation>
  </message>
  <message>
   <source>bottom half</source>
   <translation>下半分</translation>
  </message>
  <message>
   <source>bottom quarter</source>
   <translation>下 4 分の 1</translation>
  </message>
  <message>
   <source>bottom third</source>
   <translation>下 3 分の 1</translation>
  </message>
  <message>
   <source>bottom-left corner</source>
   <translation>左下の隅</translation>
  </message>
  <message>
   <source>bottom-right corner</source>
   <translation>右下の隅</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>中央</translation>
  </message>
  <message>
   <source>colour and contrast</source>
   <translation>色とコントラスト</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>色</translation>
  </message>
  <message>
   <source>corners</source>
   <translation>四隅</translation>
  </message>
  <message>
   <source>details</source>
   <translation>細部</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>周辺</translation>
  </message>
  <message>
   <source>everywhere except {place}</source>
   <translation>{place}以外のすべて</translation>
  </message>
  <message>
   <source>exposure</source>
   <translation>露出</translation>
  </message>
  <message>
   <source>fine detail</source>
   <translation>細部</translation>
  </message>
  <message>
   <source>haze</source>
   <translation>かすみ</translation>
  </message>
  <message>
   <source>height in pixels</source>
   <translation>高さ (画素)</translation>
  </message>
  <message>
   <source>highlights</source>
   <translation>ハイライト</translation>
  </message>
  <message>
   <source>how many steps it has</source>
   <translation>ステップの数</translation>
  </message>
  <message>
   <source>left half</source>
   <translation>左半分</translation>
  </message>
  <message>
   <source>left quarter</source>
   <translation>左 4 分の 1</translation>
  </message>
  <message>
   <source>left third</source>
   <translation>左 3 分の 1</translation>
  </message>
  <message>
   <source>low light</source>
   <translation>暗さ</translation>
  </message>
  <message>
   <source>midtones</source>
   <translation>中間調</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>ノイズ</translation>
  </message>
  <message>
   <source>rain</source>
   <translation>雨</translation>
  </message>
  <message>
   <source>right half</source>
   <translation>右半分</translation>
  </message>
  <message>
   <source>right quarter</source>
   <translation>右 4 分の 1</translation>
  </message>
  <message>
   <source>right third</source>
   <translation>右 3 分の 1</translation>
  </message>
  <message>
   <source>shadows</source>
   <translation>シャドウ</translation>
  </message>
  <message>
   <source>sky</source>
   <translation>空</translation>
  </message>
  <message>
   <source>subject</source>
   <translation>被写体</translation>
  </message>
  <message>
   <source>the day of the export</source>
   <translation>書き出した日</translation>
  </message>
  <message>
   <source>the day the photo was taken</source>
   <translation>撮影した日</translation>
  </message>
  <message>
   <source>the export preset's name</source>
   <translation>書き出しプリセットの名前</translation>
  </message>
  <message>
   <source>the format, such as JPEG</source>
   <translation>形式 (JPEG など)</translation>
  </message>
  <message>
   <source>the photo's name</source>
   <translation>写真の名前</translation>
  </message>
  <message>
   <source>the region I draw</source>
   <translation>自分で描く領域</translation>
  </message>
  <message>
   <source>the sentences of its steps</source>
   <translation>ステップの文</translation>
  </message>
  <message>
   <source>top half</source>
   <translation>上半分</translation>
  </message>
  <message>
   <source>top quarter</source>
   <translation>上 4 分の 1</translation>
  </message>
  <message>
   <source>top third</source>
   <translation>上 3 分の 1</translation>
  </message>
  <message>
   <source>top-left corner</source>
   <translation>左上の隅</translation>
  </message>
  <message>
   <source>top-right corner</source>
   <translation>右上の隅</translation>
  </message>
  <message>
   <source>width in pixels</source>
   <translation>幅 (画素)</translation>
  </message>
 </context>
 <context>
  <name>Workbench</name>
  <message>
   <source>History</source>
   <translation>ヒストリー</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>プリセット</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>バリエーション</translation>
  </message>
 </context>
</TS>
