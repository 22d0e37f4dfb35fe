<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About InstructIR Desktop</source>
   <translation>关于 InstructIR Desktop</translation>
  </message>
  <message>
   <source>All licences</source>
   <translation>所有许可证</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>所用技术</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Model SHA-256</source>
   <translation>模型 SHA-256</translation>
  </message>
  <message>
   <source>None installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <source>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</source>
   <translation>Qt for Python {pyside_version} (LGPL 3)，Python {python_version}</translation>
  </message>
  <message>
   <source>The photo editor whose tool is a sentence.</source>
   <translation>以句子为工具的照片编辑器。</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you press a button that says so. The original photo is never written to.</source>
   <translation>您的照片留在这台电脑上：一切都在本地计算，除非您按下写明会联网的按钮，否则不会建立网络连接。原图永远不会被写入。</translation>
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
   <translation>关于 InstructIR Desktop(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Batch…</source>
   <translation>批处理(&amp;B)…</translation>
  </message>
  <message>
   <source>&amp;Black</source>
   <translation>黑色(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Bring steps up to date</source>
   <translation>更新步骤(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Brush region</source>
   <translation>画笔区域(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Colour range</source>
   <translation>颜色范围(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Copy steps</source>
   <translation>复制步骤(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Dark grey</source>
   <translation>深灰(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>诊断信息(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>创建副本(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Ellipse region</source>
   <translation>椭圆区域(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>导出(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Fit</source>
   <translation>适合窗口(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Forget my sentences</source>
   <translation>忘记我的句子(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Group or ungroup…</source>
   <translation>编组或取消编组(&amp;G)…</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>指南(&amp;G)</translation>
  </message>
  <message>
   <source>&amp;Hand</source>
   <translation>抓手(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Histogram</source>
   <translation>直方图(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>历史记录(&amp;H)…</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts…</source>
   <translation>键盘快捷键(&amp;K)…</translation>
  </message>
  <message>
   <source>&amp;Lasso region</source>
   <translation>套索区域(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Lens</source>
   <translation>透镜(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>许可证(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Mid grey</source>
   <translation>中灰(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Models…</source>
   <translation>模型(&amp;M)…</translation>
  </message>
  <message>
   <source>&amp;Navigator</source>
   <translation>导航器(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Next photo</source>
   <translation>下一张照片(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;No rating</source>
   <translation>无评级(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Only this step</source>
   <translation>仅此步骤(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>打开(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>粘贴(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Pixel grid from 800 %</source>
   <translation>从 800 % 起显示像素网格(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>首选项(&amp;P)…</translation>
  </message>
  <message>
   <source>&amp;Previous photo</source>
   <translation>上一张照片(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Rectangle region</source>
   <translation>矩形区域(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>区域(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Save back as TIFF</source>
   <translation>存回为 TIFF(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Select and change</source>
   <translation>选择并变换(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Split before and after</source>
   <translation>前后分屏对比(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Stack</source>
   <translation>堆栈(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>跟随系统(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Verify an exported file…</source>
   <translation>验证导出的文件(&amp;V)…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Wand</source>
   <translation>魔棒(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;White</source>
   <translation>白色(&amp;W)</translation>
  </message>
  <message>
   <source>Above and &amp;below</source>
   <translation>上下对比(&amp;B)</translation>
  </message>
  <message>
   <source>As the &amp;theme</source>
   <translation>跟随主题(&amp;T)</translation>
  </message>
  <message>
   <source>Before and after side &amp;by side</source>
   <translation>前后并排对比(&amp;B)</translation>
  </message>
  <message>
   <source>Changes of the s&amp;elected step</source>
   <translation>所选步骤的变化(&amp;E)</translation>
  </message>
  <message>
   <source>Check a file against its receipt</source>
   <translation>根据凭据检查文件</translation>
  </message>
  <message>
   <source>Clipping &amp;warnings</source>
   <translation>剪切警告(&amp;W)</translation>
  </message>
  <message>
   <source>Co&amp;mmand palette…</source>
   <translation>命令面板(&amp;M)…</translation>
  </message>
  <message>
   <source>Co&amp;py region</source>
   <translation>复制区域(&amp;P)</translation>
  </message>
  <message>
   <source>Compare four &amp;readings…</source>
   <translation>比较四种理解(&amp;R)…</translation>
  </message>
  <message>
   <source>Copy the selected steps, or all</source>
   <translation>复制所选步骤；未选择时复制全部</translation>
  </message>
  <message>
   <source>Delete the sentences kept for completion</source>
   <translation>删除为补全而保存的句子</translation>
  </message>
  <message>
   <source>Divide the view by a level line</source>
   <translation>用水平线分割视图</translation>
  </message>
  <message>
   <source>Duplica&amp;te region</source>
   <translation>创建区域副本(&amp;T)</translation>
  </message>
  <message>
   <source>Duplicate the selected steps</source>
   <translation>创建所选步骤的副本</translation>
  </message>
  <message>
   <source>Er&amp;aser</source>
   <translation>橡皮擦(&amp;A)</translation>
  </message>
  <message>
   <source>Fi&amp;ll</source>
   <translation>填满(&amp;L)</translation>
  </message>
  <message>
   <source>Find and run any command by its name</source>
   <translation>按名称查找并运行任何命令</translation>
  </message>
  <message>
   <source>Go through the photos of a folder</source>
   <translation>浏览文件夹中的照片</translation>
  </message>
  <message>
   <source>Go to any state of the photo</source>
   <translation>转到照片的任意状态</translation>
  </message>
  <message>
   <source>How everything works</source>
   <translation>全部功能说明</translation>
  </message>
  <message>
   <source>Installed models, importing and checking</source>
   <translation>已安装的模型、导入与检查</translation>
  </message>
  <message>
   <source>L&amp;uminosity range</source>
   <translation>明亮度范围(&amp;U)</translation>
  </message>
  <message>
   <source>Language, look, speed and more</source>
   <translation>语言、外观、速度等</translation>
  </message>
  <message>
   <source>Larger brush</source>
   <translation>增大画笔</translation>
  </message>
  <message>
   <source>Let the photo cover the view</source>
   <translation>让照片铺满视图</translation>
  </message>
  <message>
   <source>Li&amp;near gradient</source>
   <translation>线性渐变(&amp;N)</translation>
  </message>
  <message>
   <source>Make a group of the marked steps</source>
   <translation>将标记的步骤编为一组</translation>
  </message>
  <message>
   <source>Mark what is pure white or black</source>
   <translation>标出纯白或纯黑的部分</translation>
  </message>
  <message>
   <source>Mid-&amp;grey</source>
   <translation>中灰(&amp;G)</translation>
  </message>
  <message>
   <source>Move the photo</source>
   <translation>移动照片</translation>
  </message>
  <message>
   <source>Move, scale and turn parts of a region</source>
   <translation>移动、缩放和旋转区域的组成部分</translation>
  </message>
  <message>
   <source>One photo pixel is one screen pixel</source>
   <translation>照片的一个像素对应屏幕的一个像素</translation>
  </message>
  <message>
   <source>Open a &amp;folder…</source>
   <translation>打开文件夹(&amp;F)…</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>打开照片</translation>
  </message>
  <message>
   <source>Pa&amp;ste regions</source>
   <translation>粘贴区域(&amp;S)</translation>
  </message>
  <message>
   <source>Paste steps or regions, or open a picture</source>
   <translation>粘贴步骤或区域，或打开图片</translation>
  </message>
  <message>
   <source>Pol&amp;ygon region</source>
   <translation>多边形区域(&amp;Y)</translation>
  </message>
  <message>
   <source>Ra&amp;dial gradient</source>
   <translation>径向渐变(&amp;D)</translation>
  </message>
  <message>
   <source>Redo steps with the &amp;installed model</source>
   <translation>用已安装的模型重做步骤(&amp;I)</translation>
  </message>
  <message>
   <source>S&amp;wap before and after</source>
   <translation>交换前后(&amp;W)</translation>
  </message>
  <message>
   <source>See and change the shortcuts</source>
   <translation>查看和更改快捷键</translation>
  </message>
  <message>
   <source>See four readings of the sentence</source>
   <translation>查看句子的四种理解</translation>
  </message>
  <message>
   <source>Select what is coloured alike and joined</source>
   <translation>选择颜色相近且相连的部分</translation>
  </message>
  <message>
   <source>Show &amp;changes</source>
   <translation>显示变化(&amp;C)</translation>
  </message>
  <message>
   <source>Show &amp;overlay</source>
   <translation>显示叠加层(&amp;O)</translation>
  </message>
  <message>
   <source>Show in the file &amp;manager</source>
   <translation>在文件管理器中显示(&amp;M)</translation>
  </message>
  <message>
   <source>Show the &amp;mask</source>
   <translation>显示蒙版(&amp;M)</translation>
  </message>
  <message>
   <source>Show the fil&amp;mstrip</source>
   <translation>显示胶片窗格(&amp;M)</translation>
  </message>
  <message>
   <source>Show the o&amp;riginal (hold B)</source>
   <translation>显示原图 (按住 B)(&amp;R)</translation>
  </message>
  <message>
   <source>Show the original; or hold B</source>
   <translation>显示原图；或按住 B</translation>
  </message>
  <message>
   <source>Show the whole photo</source>
   <translation>显示整张照片</translation>
  </message>
  <message>
   <source>Show where and how much the steps changed the photo</source>
   <translation>显示步骤在何处、多大程度上改变了照片</translation>
  </message>
  <message>
   <source>Smaller brush</source>
   <translation>减小画笔</translation>
  </message>
  <message>
   <source>Take away from the active region</source>
   <translation>从当前区域减去</translation>
  </message>
  <message>
   <source>The active region in black and white</source>
   <translation>以黑白显示当前区域</translation>
  </message>
  <message>
   <source>The original around the pointer; tap or hold the key</source>
   <translation>在指针周围显示原图；轻按或按住该键</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>对多张照片应用相同的步骤</translation>
  </message>
  <message>
   <source>The whole photo small, while zoomed in</source>
   <translation>放大时显示整张照片的缩略图</translation>
  </message>
  <message>
   <source>Turn all other steps off; again: back on</source>
   <translation>关闭所有其他步骤；再按一次恢复</translation>
  </message>
  <message>
   <source>What helps to find a fault; nothing is sent</source>
   <translation>有助于查找故障的信息；不会发送</translation>
  </message>
  <message>
   <source>Write a &amp;sentence</source>
   <translation>写一个句子(&amp;S)</translation>
  </message>
  <message>
   <source>Write a new 16-bit TIFF beside the photo</source>
   <translation>在照片旁写入新的 16 位 TIFF</translation>
  </message>
  <message>
   <source>Write the restored photo to a new file</source>
   <translation>将修复后的照片写入新文件</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>1 step</source>
   <translation>1 个步骤</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>重新开始</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>恢复</translation>
  </message>
  <message>
   <source>The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. The damaged file is kept aside either way.</source>
   <translation>无法读取“{name}”的编辑。较早的版本已保留，可以恢复。损坏的文件无论如何都会另存。</translation>
  </message>
  <message>
   <source>The saved edits are damaged</source>
   <translation>保存的编辑已损坏</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} 个步骤</translation>
  </message>
 </context>
 <context>
  <name>BatchActions</name>
  <message>
   <source>Batch {percent}</source>
   <translation>批处理 {percent}</translation>
  </message>
  <message>
   <source>Cancelled. {counted}</source>
   <translation>已取消。{counted}</translation>
  </message>
  <message>
   <source>The batch cannot be kept: {reason}.</source>
   <translation>无法保存批处理：{reason}。</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>A preset</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>A sentence</source>
   <translation>句子</translation>
  </message>
  <message>
   <source>Add a number to the name</source>
   <translation>在名称后加编号</translation>
  </message>
  <message>
   <source>As the last export</source>
   <translation>与上次导出相同</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>批处理</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Choose photos…</source>
   <translation>选择照片…</translation>
  </message>
  <message>
   <source>Choose the photos, or drop them here.</source>
   <translation>请选择照片，或将照片拖放到此处。</translation>
  </message>
  <message>
   <source>Choose the preset.</source>
   <translation>请选择预设。</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>Each photo’s own steps</source>
   <translation>每张照片自己的步骤</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <source>Folder with the photos</source>
   <translation>照片所在文件夹</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>文件夹…</translation>
  </message>
  <message>
   <source>If a file is there</source>
   <translation>如果文件已存在</translation>
  </message>
  <message>
   <source>If it is there</source>
   <translation>如果已存在</translation>
  </message>
  <message>
   <source>Leave clean photos alone</source>
   <translation>不处理干净的照片</translation>
  </message>
  <message>
   <source>Leave it, and say so</source>
   <translation>保留原文件并提示</translation>
  </message>
  <message>
   <source>Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen</source>
   <translation>在每张照片的几个局部测量步骤会带来的变化，若几乎看不出变化则跳过该照片</translation>
  </message>
  <message>
   <source>No preset is chosen.</source>
   <translation>未选择预设。</translation>
  </message>
  <message>
   <source>None yet: choose them, or drop photos or a folder here</source>
   <translation>尚无照片：请选择，或将照片或文件夹拖放到此处</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>Photos for the batch</source>
   <translation>要批处理的照片</translation>
  </message>
  <message>
   <source>Photos without steps are skipped.</source>
   <translation>没有步骤的照片会被跳过。</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>Replace it (never a photo)</source>
   <translation>替换 (绝不替换照片)</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>句子</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步骤</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>对多张照片应用相同的步骤</translation>
  </message>
  <message>
   <source>The steps of this photo</source>
   <translation>这张照片的步骤</translation>
  </message>
  <message>
   <source>This photo has no step that is switched on.</source>
   <translation>这张照片没有已开启的步骤。</translation>
  </message>
  <message>
   <source>What is wrong with the photos, such as “remove the noise”</source>
   <translation>照片有什么问题，例如“去除噪点”</translation>
  </message>
  <message>
   <source>Write what is wrong with the photos.</source>
   <translation>请写出照片有什么问题。</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>写入格式</translation>
  </message>
  <message>
   <source>{count} from {folders} folders</source>
   <translation>{count} 张，来自 {folders} 个文件夹</translation>
  </message>
  <message>
   <source>{count} from “{folder}”</source>
   <translation>{count} 张，来自“{folder}”</translation>
  </message>
 </context>
 <context>
  <name>Browsing</name>
  <message>
   <source>Open a folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>Rate with {stars}</source>
   <translation>评为 {stars}</translation>
  </message>
  <message>
   <source>Take the rating away</source>
   <translation>清除星级</translation>
  </message>
  <message>
   <source>The picture could not be saved in “{folder}”: {problem}.</source>
   <translation>无法将图片保存到“{folder}”：{problem}。</translation>
  </message>
  <message>
   <source>The picture is saved as “{path}”.</source>
   <translation>图片已保存为“{path}”。</translation>
  </message>
  <message>
   <source>There is no photo in “{folder}”.</source>
   <translation>“{folder}”中没有照片。</translation>
  </message>
  <message>
   <source>This is the first one.</source>
   <translation>这是第一张。</translation>
  </message>
  <message>
   <source>This is the last photo of the folder.</source>
   <translation>这是文件夹中的最后一张照片。</translation>
  </message>
  <message>
   <source>the picture cannot be written</source>
   <translation>无法写入图片</translation>
  </message>
 </context>
 <context>
  <name>CanvasView</name>
  <message>
   <source>Photo</source>
   <translation>照片</translation>
  </message>
 </context>
 <context>
  <name>ChangeActions</name>
  <message>
   <source>All steps (none is selected)</source>
   <translation>所有步骤 (未选择)</translation>
  </message>
  <message>
   <source>Changes by all steps</source>
   <translation>所有步骤的变化</translation>
  </message>
  <message>
   <source>Changes by “{title}”</source>
   <translation>“{title}”的变化</translation>
  </message>
 </context>
 <context>
  <name>ChangeMap</name>
  <message>
   <source>ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.</source>
   <translation>ΔE ({formula})：1 并排时勉强可见，5 很明显，超过 20 就是另一种颜色。变暗处：未改动。</translation>
  </message>
 </context>
 <context>
  <name>ChipRow</name>
  <message>
   <source>{hidden} more steps</source>
   <translation>另外 {hidden} 个步骤</translation>
  </message>
 </context>
 <context>
  <name>CompareDialog</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Compare variants</source>
   <translation>比较变体</translation>
  </message>
  <message>
   <source>Go on with this one</source>
   <translation>用这个继续</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>正在修复…</translation>
  </message>
  <message>
   <source>The same part of the photo at 100 %. Drag to move all; 1–4 choose one.</source>
   <translation>照片的同一局部，以 100 % 显示。拖动可同时移动全部；按 1–4 选择一个。</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>After</source>
   <translation>之后</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>之前</translation>
  </message>
 </context>
 <context>
  <name>CompletionList</name>
  <message>
   <source>Completions</source>
   <translation>补全建议</translation>
  </message>
 </context>
 <context>
  <name>CompletionRow</name>
  <message>
   <source>Forget this sentence (Shift+Del)</source>
   <translation>忘记此句子 (Shift+Del)</translation>
  </message>
  <message>
   <source>Forget “{text}”</source>
   <translation>忘记“{text}”</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <source>As written</source>
   <translation>按原文</translation>
  </message>
 </context>
 <context>
  <name>ContactSheetDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Four readings</source>
   <translation>四种理解</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>正在修复…</translation>
  </message>
  <message>
   <source>What is in view, at full resolution, with no region and no lock. Pick one with 1–4.</source>
   <translation>以全分辨率显示当前视图，不含区域和锁定。按 1–4 选择一个。</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>诊断信息</translation>
  </message>
  <message>
   <source>Save the diagnostics</source>
   <translation>保存诊断信息</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>文本 (*.txt)</translation>
  </message>
  <message>
   <source>This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or save it to add it to a report.</source>
   <translation>这就是全部内容。其中没有照片、路径、地点或您的句子，也不会发送到任何地方：复制或保存它即可附在报告中。</translation>
  </message>
 </context>
 <context>
  <name>DialogOpener</name>
  <message>
   <source>Verify an exported file</source>
   <translation>验证导出的文件</translation>
  </message>
 </context>
 <context>
  <name>EdgeSliders</name>
  <message>
   <source>Contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <source>Follow edges</source>
   <translation>贴合边缘</translation>
  </message>
  <message>
   <source>Grow</source>
   <translation>扩展</translation>
  </message>
  <message>
   <source>Lets the region's edge move to the edges of the photo. Double-click for nothing.</source>
   <translation>让区域的边缘贴近照片中的边缘。双击归零。</translation>
  </message>
  <message>
   <source>Makes a soft edge harder. Double-click for nothing.</source>
   <translation>使柔和的边缘更硬。双击归零。</translation>
  </message>
  <message>
   <source>Moves the edge outwards or inwards. Double-click for nothing.</source>
   <translation>将边缘向外或向内移动。双击归零。</translation>
  </message>
 </context>
 <context>
  <name>EditIn</name>
  <message>
   <source>Save back</source>
   <translation>存回</translation>
  </message>
  <message>
   <source>Save back and close</source>
   <translation>存回并关闭</translation>
  </message>
  <message>
   <source>Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.</source>
   <translation>已存回为“{name}”，16 位，位于照片旁；另一个程序可能需要自行查找它。</translation>
  </message>
  <message>
   <source>There is nothing to save back: no step is switched on.</source>
   <translation>没有可存回的内容：没有已开启的步骤。</translation>
  </message>
  <message>
   <source>“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.</source>
   <translation>“{name}”由另一个程序传来。“存回”会在其旁边写入新的 16 位 TIFF。</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Cancelled. The marked steps still show their earlier result.</source>
   <translation>已取消。带标记的步骤仍显示之前的结果。</translation>
  </message>
  <message>
   <source>Cancelled. The photo is as it was.</source>
   <translation>已取消。照片保持原样。</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>正在加载模型…</translation>
  </message>
  <message>
   <source>Reading the sentence…</source>
   <translation>正在理解句子…</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed.</source>
   <translation>InstructIR Desktop 内部出错；详情见其日志。照片未被更改。</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>导出已取消；未写入任何内容。</translation>
  </message>
 </context>
 <context>
  <name>EngineThread</name>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try again.</source>
   <translation>内存不足以处理这张照片。请关闭其他程序后重试。</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <source>OK</source>
   <translation>确定</translation>
  </message>
  <message>
   <source>Something did not work</source>
   <translation>出了点问题</translation>
  </message>
  <message>
   <source>That is not possible</source>
   <translation>无法做到</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>无法读取文件</translation>
  </message>
  <message>
   <source>The file was not written</source>
   <translation>文件未写入</translation>
  </message>
  <message>
   <source>The photo could not be restored</source>
   <translation>无法修复照片</translation>
  </message>
  <message>
   <source>Your original photo is unchanged.</source>
   <translation>您的原图未被更改。</translation>
  </message>
 </context>
 <context>
  <name>EverydayActions</name>
  <message>
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>Open recent photo</source>
   <translation>打开最近的照片</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>About {size}</source>
   <translation>约 {size}</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>添加编号</translation>
  </message>
  <message>
   <source>Ask before replacing</source>
   <translation>替换前询问</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Estimating the size…</source>
   <translation>正在估算大小…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Export the photo</source>
   <translation>导出照片</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>导出到</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>文件名</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>文件大小</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>If the name is taken</source>
   <translation>如果名称已存在</translation>
  </message>
  <message>
   <source>Insert a placeholder</source>
   <translation>插入占位符</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>预设名称</translation>
  </message>
  <message>
   <source>Own settings</source>
   <translation>自定义设置</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>替换</translation>
  </message>
  <message>
   <source>Save preset</source>
   <translation>保存预设</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>This is the original photo, which is never overwritten. Choose another name.</source>
   <translation>这是原图，永远不会被覆盖。请选择其他名称。</translation>
  </message>
  <message>
   <source>What happens when a file of this name exists</source>
   <translation>同名文件存在时的处理方式</translation>
  </message>
  <message>
   <source>{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size.</source>
   <translation>{name} 每边最多 {longest_side:,} 像素。请选择 PNG 或 TIFF，或较小的尺寸。</translation>
  </message>
  <message>
   <source>{words}, from samples of the photo</source>
   <translation>{words}，由照片样本估算</translation>
  </message>
  <message>
   <source>“{name}” exists already and will be replaced.</source>
   <translation>“{name}”已存在，将被替换。</translation>
  </message>
 </context>
 <context>
  <name>FileThread</name>
  <message>
   <source>There is not enough memory to open this photo. Close other programs and try again.</source>
   <translation>内存不足以打开这张照片。请关闭其他程序后重试。</translation>
  </message>
 </context>
 <context>
  <name>Filmstrip</name>
  <message>
   <source>All photos</source>
   <translation>所有照片</translation>
  </message>
  <message>
   <source>Edited</source>
   <translation>已编辑</translation>
  </message>
  <message>
   <source>Edited since the export</source>
   <translation>导出后又编辑过</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>已导出</translation>
  </message>
  <message>
   <source>No photo of this folder is shown: choose “All photos”.</source>
   <translation>未显示此文件夹中的照片：请选择“所有照片”。</translation>
  </message>
  <message>
   <source>Not edited</source>
   <translation>未编辑</translation>
  </message>
  <message>
   <source>Photos of the folder</source>
   <translation>文件夹中的照片</translation>
  </message>
  <message>
   <source>Photos shown</source>
   <translation>显示的照片</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>已编辑</translation>
  </message>
  <message>
   <source>edited since the export</source>
   <translation>导出后又编辑过</translation>
  </message>
  <message>
   <source>exported</source>
   <translation>已导出</translation>
  </message>
  <message>
   <source>{count} of {total} photos</source>
   <translation>{count} / {total} 张照片</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} 张照片</translation>
  </message>
 </context>
 <context>
  <name>Grip</name>
  <message>
   <source>Drag to move this step</source>
   <translation>拖动以移动此步骤</translation>
  </message>
 </context>
 <context>
  <name>GroupRow</name>
  <message>
   <source>1 step</source>
   <translation>1 个步骤</translation>
  </message>
  <message>
   <source>Group {name}</source>
   <translation>组 {name}</translation>
  </message>
  <message>
   <source>Hide the steps (Left)</source>
   <translation>隐藏步骤 (左箭头)</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>组名称</translation>
  </message>
  <message>
   <source>Show the steps (Right)</source>
   <translation>显示步骤 (右箭头)</translation>
  </message>
  <message>
   <source>Turn the group off (Space)</source>
   <translation>关闭此组 (空格)</translation>
  </message>
  <message>
   <source>Turn the group on (Space)</source>
   <translation>开启此组 (空格)</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} 个步骤</translation>
  </message>
 </context>
 <context>
  <name>GuideDialog</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>指南</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the application once more.</source>
   <translation>此安装缺少指南。请重新安装应用程序。</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Help (F1)</source>
   <translation>帮助 (F1)</translation>
  </message>
 </context>
 <context>
  <name>HintLine</name>
  <message>
   <source>Try</source>
   <translation>试试</translation>
  </message>
 </context>
 <context>
  <name>HistogramPanel</name>
  <message>
   <source>Click a triangle to see where.</source>
   <translation>点击三角形查看位置。</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>直方图</translation>
  </message>
  <message>
   <source>Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights.</source>
   <translation>无细节：阴影 {shadows:.2f} %，高光 {highlights:.2f} %。</translation>
  </message>
 </context>
 <context>
  <name>HistoryList</name>
  <message>
   <source>As it was opened first</source>
   <translation>首次打开时</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史记录</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>1 step</source>
   <translation>1 个步骤</translation>
  </message>
  <message>
   <source>Each sentence becomes a step here. You can turn it off, weaken it or move it at any time.</source>
   <translation>每个句子会成为这里的一个步骤。您可以随时关闭、减弱或移动它。</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>未打开照片</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>还没有步骤</translation>
  </message>
  <message>
   <source>Open one, then write what is wrong with it.</source>
   <translation>打开一张，然后写出它的问题。</translation>
  </message>
  <message>
   <source>Stack</source>
   <translation>堆栈</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} 个步骤</translation>
  </message>
 </context>
 <context>
  <name>InstructionBar</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>正在取消…</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Press Return to restore the photo.</source>
   <translation>按回车键修复照片。</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>修复</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>正在修复…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>正在开始…</translation>
  </message>
  <message>
   <source>The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it.</source>
   <translation>句子有 {length:,} 个字符；最多可读 {longest:,} 个。请缩短。</translation>
  </message>
  <message>
   <source>Where the sentence acts: {text}</source>
   <translation>句子的作用范围：{text}</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>整张照片</translation>
  </message>
  <message>
   <source>Write first what is wrong with the photo, or choose one of the examples.</source>
   <translation>请先写出照片的问题，或选择一个示例。</translation>
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Licences</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>Parts of the application</source>
   <translation>应用程序的组成部分</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>许可证文本</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Rating</source>
   <translation>星级(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <source>Exported to “{name}”; {promise}</source>
   <translation>已导出到“{name}”；{promise}</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>正在打开…</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>MixDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Double-click for one half.</source>
   <translation>双击设为一半。</translation>
  </message>
  <message>
   <source>Mix</source>
   <translation>混合</translation>
  </message>
  <message>
   <source>Mix with another sentence</source>
   <translation>与另一个句子混合</translation>
  </message>
  <message>
   <source>Other sentence</source>
   <translation>另一个句子</translation>
  </message>
  <message>
   <source>Share of the other sentence</source>
   <translation>另一个句子的占比</translation>
  </message>
  <message>
   <source>The other sentence</source>
   <translation>另一个句子</translation>
  </message>
  <message>
   <source>This step</source>
   <translation>此步骤</translation>
  </message>
  <message>
   <source>e.g. “make this photo sharp”</source>
   <translation>例如 “make this photo sharp”</translation>
  </message>
  <message>
   <source>{own} this step · {other} the other sentence</source>
   <translation>此步骤 {own} · 另一个句子 {other}</translation>
  </message>
 </context>
 <context>
  <name>ModelRow</name>
  <message>
   <source>Cannot read sentences yet: import the folder of {encoder} too.</source>
   <translation>还不能理解句子：请同时导入 {encoder} 的文件夹。</translation>
  </message>
  <message>
   <source>Compare every file with its SHA-256</source>
   <translation>将每个文件与其 SHA-256 比对</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>已导入</translation>
  </message>
  <message>
   <source>part of the application</source>
   <translation>随应用程序提供</translation>
  </message>
 </context>
 <context>
  <name>ModelWork</name>
  <message>
   <source>Comparing the files…</source>
   <translation>正在比对文件…</translation>
  </message>
  <message>
   <source>Downloading {size:,.0f} MB…</source>
   <translation>正在下载 {size:,.0f} MB…</translation>
  </message>
  <message>
   <source>Importing and checking…</source>
   <translation>正在导入并检查…</translation>
  </message>
  <message>
   <source>Removed: {models}.</source>
   <translation>已移除：{models}。</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>正在移除…</translation>
  </message>
  <message>
   <source>The sentence encoder {name} is installed.</source>
   <translation>句子编码器 {name} 已安装。</translation>
  </message>
  <message>
   <source>“{title}” is installed and was tried out on a test picture.</source>
   <translation>“{title}”已安装，并用测试图片试用过。</translation>
  </message>
  <message>
   <source>“{title}” is intact: every file has the SHA-256 it should.</source>
   <translation>“{title}”完好：每个文件的 SHA-256 都正确。</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <source>Download {title}?</source>
   <translation>下载 {title}？</translation>
  </message>
  <message>
   <source>Downloading is switched off in this version: the SHA-256 of {files} is not known to it. The files are published at {page}.</source>
   <translation>此版本已关闭下载：不知道 {files} 的 SHA-256。文件发布于 {page}。</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>下载…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>导入文件…</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>导入文件夹…</translation>
  </message>
  <message>
   <source>Import image weights and text head</source>
   <translation>导入图像权重和文本头</translation>
  </message>
  <message>
   <source>Import the folder of a model or of a sentence encoder</source>
   <translation>导入模型或句子编码器的文件夹</translation>
  </message>
  <message>
   <source>InstructIR-7D, as published</source>
   <translation>公开发布的 InstructIR-7D</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>New steps use the model that is chosen here. A step keeps the model it was made with.</source>
   <translation>新步骤使用此处选择的模型。已有步骤保留创建时的模型。</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Remove “{model}”?</source>
   <translation>移除“{model}”？</translation>
  </message>
  <message>
   <source>Steps that were made with it stay as they are, but can be computed again only when it is imported again.</source>
   <translation>用它制作的步骤保持原样，但只有再次导入后才能重新计算。</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Stopped. What is there already is kept for the next time.</source>
   <translation>已停止。已有的部分会保留到下次。</translation>
  </message>
  <message>
   <source>The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files (im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by one.</source>
   <translation>论文中的网络，大小是内置网络的十二倍，速度较慢。请导入包含它的两个文件 (im_instructir-7d.pt 和 lm_instructir-7d.pt) 及其句子编码器 bge-micro-v2 文件夹的文件夹，或者分别导入。</translation>
  </message>
  <message>
   <source>Weights (*.pt *.pth *.safetensors);;All files (*)</source>
   <translation>权重 (*.pt *.pth *.safetensors);;所有文件 (*)</translation>
  </message>
  <message>
   <source>{size:,.0f} MB from {page}, licence {licence}.</source>
   <translation>{size:,.0f} MB，来自 {page}，许可证 {licence}。</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Drag the frame to move through the photo</source>
   <translation>拖动方框以在照片中移动</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>导航器</translation>
  </message>
 </context>
 <context>
  <name>OfferedFiles</name>
  <message>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>The sample photo cannot be copied to “{target}”: {error}.</source>
   <translation>无法将示例照片复制到“{target}”：{error}。</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>打开最近的照片(&amp;R)</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>打开照片</translation>
  </message>
 </context>
 <context>
  <name>OptionsForm</name>
  <message>
   <source>  (not enlarged)</source>
   <translation>  (不放大)</translation>
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
   <translation>每通道 16 位</translation>
  </message>
  <message>
   <source>32-bit float</source>
   <translation>32 位浮点</translation>
  </message>
  <message>
   <source>8 bits per channel</source>
   <translation>每通道 8 位</translation>
  </message>
  <message>
   <source>A quarter of it (4:2:0)</source>
   <translation>四分之一 (4:2:0)</translation>
  </message>
  <message>
   <source>All colour detail (4:4:4)</source>
   <translation>全部色彩细节 (4:4:4)</translation>
  </message>
  <message>
   <source>All metadata and the receipt</source>
   <translation>全部元数据和凭据</translation>
  </message>
  <message>
   <source>As the photo ({own})</source>
   <translation>与照片相同 ({own})</translation>
  </message>
  <message>
   <source>As the photo ({profile})</source>
   <translation>与照片相同 ({profile})</translation>
  </message>
  <message>
   <source>Colour detail</source>
   <translation>色彩细节</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>色彩</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>位深</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <source>Half of it across (4:2:2)</source>
   <translation>水平方向一半 (4:2:2)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>高</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>不包含</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>长边</translation>
  </message>
  <message>
   <source>Lossless</source>
   <translation>无损</translation>
  </message>
  <message>
   <source>Lossless: every pixel is kept as it is.</source>
   <translation>无损：每个像素都保持原样。</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>低</translation>
  </message>
  <message>
   <source>Megapixels</source>
   <translation>百万像素</translation>
  </message>
  <message>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>原始大小</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>百分比</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>配置文件</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>质量</translation>
  </message>
  <message>
   <source>Sharpening</source>
   <translation>锐化</translation>
  </message>
  <message>
   <source>Sharpens what is written, after resizing. The steps are not changed.</source>
   <translation>在调整大小之后锐化写出的图像。步骤不会改变。</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>Size value</source>
   <translation>大小数值</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>标准</translation>
  </message>
  <message>
   <source>Where it was taken</source>
   <translation>拍摄地点</translation>
  </message>
  <message>
   <source>Without its receipt, nobody can verify what was done to the file.</source>
   <translation>没有凭据，任何人都无法验证文件经过了什么处理。</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>过大</translation>
  </message>
  <message>
   <source>{depth} bits</source>
   <translation>{depth} 位</translation>
  </message>
 </context>
 <context>
  <name>OriginalRow</name>
  <message>
   <source>Original photo</source>
   <translation>原图</translation>
  </message>
  <message>
   <source>Original photo: {name}</source>
   <translation>原图：{name}</translation>
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>Command palette</source>
   <translation>命令面板</translation>
  </message>
  <message>
   <source>Command to find</source>
   <translation>要查找的命令</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>No command is called that.</source>
   <translation>没有这个名称的命令。</translation>
  </message>
  <message>
   <source>Type a command or the name of a recent photo</source>
   <translation>输入命令或最近照片的名称</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>Colour range</source>
   <translation>颜色范围</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>椭圆</translation>
  </message>
  <message>
   <source>From</source>
   <translation>从</translation>
  </message>
  <message>
   <source>Full inside</source>
   <translation>内部全效</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>推测</translation>
  </message>
  <message>
   <source>Linear gradient</source>
   <translation>线性渐变</translation>
  </message>
  <message>
   <source>Luminosity range</source>
   <translation>明亮度范围</translation>
  </message>
  <message>
   <source>Parts of the region</source>
   <translation>区域的组成部分</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>多边形</translation>
  </message>
  <message>
   <source>Radial gradient</source>
   <translation>径向渐变</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>矩形</translation>
  </message>
  <message>
   <source>Similar area</source>
   <translation>相似区域</translation>
  </message>
  <message>
   <source>Softness</source>
   <translation>柔和度</translation>
  </message>
  <message>
   <source>Stroke</source>
   <translation>笔触</translation>
  </message>
  <message>
   <source>To</source>
   <translation>到</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>容差</translation>
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
   <translation>外观</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>跟随桌面</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <source>Choose: {setting}</source>
   <translation>选择：{setting}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Disk cache</source>
   <translation>磁盘缓存</translation>
  </message>
  <message>
   <source>Folder of the cache</source>
   <translation>缓存文件夹</translation>
  </message>
  <message>
   <source>Graphics card (Apple)</source>
   <translation>显卡 (Apple)</translation>
  </message>
  <message>
   <source>Graphics card (CUDA)</source>
   <translation>显卡 (CUDA)</translation>
  </message>
  <message>
   <source>Keep my sentences for completion</source>
   <translation>保存我的句子用于补全</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>键盘快捷键…</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Leave the place out of exports</source>
   <translation>导出时不包含拍摄地点</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>中灰</translation>
  </message>
  <message>
   <source>Mid-grey is the surround for judging brightness.</source>
   <translation>中灰是判断亮度时使用的背景。</translation>
  </message>
  <message>
   <source>Open the last photo at the start</source>
   <translation>启动时打开上次的照片</translation>
  </message>
  <message>
   <source>Photos and sentences</source>
   <translation>照片与句子</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>首选项</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>处理器 (CPU)</translation>
  </message>
  <message>
   <source>Processor threads</source>
   <translation>处理器线程</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <source>Sentences to the photo are written in English, whatever the language.</source>
   <translation>无论界面语言为何，写给照片的句子都使用英语。</translation>
  </message>
  <message>
   <source>Speed and memory</source>
   <translation>速度与内存</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <source>The export dialog begins with it; it can be changed there.</source>
   <translation>导出对话框以此为初始值，可在其中更改。</translation>
  </message>
  <message>
   <source>The fastest</source>
   <translation>最快的</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>主题</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>它们只保存在这台电脑上。</translation>
  </message>
  <message>
   <source>What is computed once is not computed again; it may be deleted at any time.</source>
   <translation>计算过的内容无需再次计算；可以随时删除。</translation>
  </message>
 </context>
 <context>
  <name>PresetActions</name>
  <message>
   <source>&amp;Manage presets…</source>
   <translation>管理预设(&amp;M)…</translation>
  </message>
  <message>
   <source>&amp;Presets</source>
   <translation>预设(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Save the stack as a preset…</source>
   <translation>将堆栈保存为预设(&amp;S)…</translation>
  </message>
  <message>
   <source>Export the preset</source>
   <translation>导出预设</translation>
  </message>
  <message>
   <source>Import presets</source>
   <translation>导入预设</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>预设名称</translation>
  </message>
  <message>
   <source>Preset “{name}”</source>
   <translation>预设“{name}”</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>另存为预设</translation>
  </message>
  <message>
   <source>Saved as the preset “{name}”.</source>
   <translation>已保存为预设“{name}”。</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>A little less noise</source>
   <translation>略减噪点</translation>
  </message>
  <message>
   <source>Clean shadows</source>
   <translation>干净阴影</translation>
  </message>
  <message>
   <source>Fresh colours</source>
   <translation>鲜活色彩</translation>
  </message>
  <message>
   <source>High ISO</source>
   <translation>高 ISO</translation>
  </message>
  <message>
   <source>Lift the shadows</source>
   <translation>提亮阴影</translation>
  </message>
  <message>
   <source>Night shot</source>
   <translation>夜景</translation>
  </message>
  <message>
   <source>Old scan</source>
   <translation>旧照扫描</translation>
  </message>
  <message>
   <source>Rainy day</source>
   <translation>雨天</translation>
  </message>
  <message>
   <source>Shaky hands</source>
   <translation>手抖</translation>
  </message>
  <message>
   <source>Through the haze</source>
   <translation>穿透雾霾</translation>
  </message>
 </context>
 <context>
  <name>PresetsDialog</name>
  <message>
   <source>Apply</source>
   <translation>应用</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>预设名称</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <source>Steps for any photo, as small text files that can be sent to others.</source>
   <translation>适用于任何照片的步骤，保存为可发送给他人的小文本文件。</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>内置</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>about {remaining} left</source>
   <translation>大约还需 {remaining}</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>即将完成</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} 分钟</translation>
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
   <translation>进度</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>Details</source>
   <translation>详情</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>已跳过</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>正在写入…</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <source>Batch</source>
   <translation>批处理</translation>
  </message>
  <message>
   <source>Cancel batch</source>
   <translation>取消批处理</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>New batch…</source>
   <translation>新建批处理…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Paused · {counted}</source>
   <translation>已暂停 · {counted}</translation>
  </message>
  <message>
   <source>Photos of the batch</source>
   <translation>批处理的照片</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>重试失败的照片</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>正在开始…</translation>
  </message>
  <message>
   <source>about {hours} h {minutes} min left</source>
   <translation>剩余约 {hours} 小时 {minutes} 分钟</translation>
  </message>
  <message>
   <source>about {minutes} min left</source>
   <translation>剩余约 {minutes} 分钟</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>剩余约 {seconds} 秒</translation>
  </message>
  <message>
   <source>{count} failed</source>
   <translation>{count} 张失败</translation>
  </message>
  <message>
   <source>{count} skipped</source>
   <translation>{count} 张已跳过</translation>
  </message>
  <message>
   <source>{done} of {total} photos</source>
   <translation>{done} / {total} 张照片</translation>
  </message>
  <message>
   <source>{done} of {total} photos are done</source>
   <translation>已完成 {done} / {total} 张照片</translation>
  </message>
 </context>
 <context>
  <name>RawPage</name>
  <message>
   <source>The photo, being developed</source>
   <translation>正在显影的照片</translation>
  </message>
 </context>
 <context>
  <name>ReadingCard</name>
  <message>
   <source>Reading {number}, being restored</source>
   <translation>理解 {number}，正在修复</translation>
  </message>
  <message>
   <source>Reading {number}: {title}</source>
   <translation>理解 {number}：{title}</translation>
  </message>
 </context>
 <context>
  <name>RecentRow</name>
  <message>
   <source>Open {name}</source>
   <translation>打开 {name}</translation>
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source> The edits of the other photos wait until you open those, or for the next start.</source>
   <translation> 其他照片的编辑会保留到您打开它们时，或下次启动时。</translation>
  </message>
  <message>
   <source> · not in {parent} any more</source>
   <translation> · 已不在 {parent} 中</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>找回</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>丢弃</translation>
  </message>
  <message>
   <source>Discard for good?</source>
   <translation>确定永久丢弃？</translation>
  </message>
  <message>
   <source>InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes them away again.</source>
   <translation>InstructIR Desktop 在保存之前意外结束。“找回”会打开照片及其编辑；“撤销”可再次去除它们。</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>暂不</translation>
  </message>
  <message>
   <source>Some edits were not saved</source>
   <translation>有些编辑未保存</translation>
  </message>
  <message>
   <source>The photo is not where it was</source>
   <translation>照片不在原来的位置</translation>
  </message>
  <message>
   <source>Undo {name}</source>
   <translation>撤销 {name}</translation>
  </message>
 </context>
 <context>
  <name>RegionActions</name>
  <message>
   <source>Change {name}</source>
   <translation>更改 {name}</translation>
  </message>
  <message>
   <source>Choose a region in the list first.</source>
   <translation>请先在列表中选择一个区域。</translation>
  </message>
  <message>
   <source>Delete a part of {name}</source>
   <translation>删除 {name} 的一个组成部分</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>创建 {name} 的副本</translation>
  </message>
  <message>
   <source>Edge of {name}</source>
   <translation>{name} 的边缘</translation>
  </message>
  <message>
   <source>Paste {names}</source>
   <translation>粘贴 {names}</translation>
  </message>
  <message>
   <source>Where “{title}” acts</source>
   <translation>“{title}”的作用范围</translation>
  </message>
  <message>
   <source>“{name}” was copied; paste it in another photo.</source>
   <translation>“{name}”已复制；可粘贴到另一张照片。</translation>
  </message>
 </context>
 <context>
  <name>RegionEdits</name>
  <message>
   <source>Draw {name}</source>
   <translation>绘制 {name}</translation>
  </message>
  <message>
   <source>Erase from {name}</source>
   <translation>从 {name} 擦除</translation>
  </message>
  <message>
   <source>Extend {name}</source>
   <translation>扩展 {name}</translation>
  </message>
  <message>
   <source>Narrow {name}</source>
   <translation>收窄 {name}</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>There is no active region to narrow. Draw one first, or choose one in the list.</source>
   <translation>没有可以收窄的当前区域。请先画一个，或在列表中选择。</translation>
  </message>
  <message>
   <source>There is no active region to take away from. Draw one first, or choose one in the list.</source>
   <translation>没有可以减去的当前区域。请先画一个，或在列表中选择。</translation>
  </message>
 </context>
 <context>
  <name>RegionPanel</name>
  <message>
   <source>Choose a tool at the left and draw on the photo to restore only a part of it.</source>
   <translation>在左侧选择工具并在照片上绘制，即可只修复照片的一部分。</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>区域</translation>
  </message>
 </context>
 <context>
  <name>RegionRow</name>
  <message>
   <source>Acts inside of what was drawn</source>
   <translation>作用于所画范围之内</translation>
  </message>
  <message>
   <source>Acts outside of what was drawn</source>
   <translation>作用于所画范围之外</translation>
  </message>
  <message>
   <source>Copy for another photo</source>
   <translation>复制以用于另一张照片</translation>
  </message>
  <message>
   <source>Delete this region (Del)</source>
   <translation>删除此区域 (Del)</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>删除 {name}</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>创建副本</translation>
  </message>
  <message>
   <source>Feather</source>
   <translation>羽化</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>{name} 的羽化</translation>
  </message>
  <message>
   <source>Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.</source>
   <translation>羽化：边缘的柔和程度，以照片对角线的 % 表示。双击得到硬边。</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>反转 {name}</translation>
  </message>
  <message>
   <source>More about {name}</source>
   <translation>{name} 的更多选项</translation>
  </message>
  <message>
   <source>Name of the region</source>
   <translation>区域名称</translation>
  </message>
  <message>
   <source>Region {name}</source>
   <translation>区域 {name}</translation>
  </message>
  <message>
   <source>Steps that act here</source>
   <translation>作用于此处的步骤</translation>
  </message>
  <message>
   <source>Steps that act here, duplicate, copy</source>
   <translation>作用于此处的步骤、创建副本、复制</translation>
  </message>
  <message>
   <source>Used by the step “{used_by}”</source>
   <translation>步骤“{used_by}”正在使用</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>整张照片</translation>
  </message>
 </context>
 <context>
  <name>Rendering</name>
  <message>
   <source>Exporting…</source>
   <translation>正在导出…</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>正在修复…</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>All edits saved</source>
   <translation>所有编辑均已保存</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <source>Read-only sidecar: edits are not saved</source>
   <translation>附属文件为只读：编辑不会保存</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>正在保存…</translation>
  </message>
 </context>
 <context>
  <name>SentenceActions</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Delete the sentence kept?</source>
   <translation>删除保存的句子？</translation>
  </message>
  <message>
   <source>Delete the {count} sentences kept for completion?</source>
   <translation>删除为补全而保存的 {count} 个句子？</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>忘记</translation>
  </message>
  <message>
   <source>Forget my sentences</source>
   <translation>忘记我的句子</translation>
  </message>
  <message>
   <source>No sentences of yours are kept.</source>
   <translation>没有保存您的句子。</translation>
  </message>
  <message>
   <source>They are kept on this computer only. The steps of your photos stay as they are.</source>
   <translation>它们只保存在这台电脑上。您照片的步骤保持不变。</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, before comparing readings.</source>
   <translation>请等待照片修复完成或取消修复，再比较不同理解。</translation>
  </message>
  <message>
   <source>Write a sentence first; four readings of it can then be compared.</source>
   <translation>请先写一个句子；然后可以比较四种理解。</translation>
  </message>
  <message>
   <source>Your sentences were forgotten.</source>
   <translation>您的句子已被忘记。</translation>
  </message>
 </context>
 <context>
  <name>SentenceBox</name>
  <message>
   <source>Instruction</source>
   <translation>指令</translation>
  </message>
  <message>
   <source>One sentence that says what to restore. Up and Down bring back earlier sentences.</source>
   <translation>用一句话说明要修复什么。上下键可调出以前的句子。</translation>
  </message>
  <message>
   <source>Write what is wrong with the photo, e.g. “remove the rain, keep the rest”</source>
   <translation>请用英语写出照片的问题，例如 “remove the rain, keep the rest”</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <source>1 edit</source>
   <translation>1 次编辑</translation>
  </message>
  <message>
   <source>All names of “{template}” are taken in “{folder}”. Choose another name or folder.</source>
   <translation>“{template}”的所有名称在“{folder}”中均被占用。请选择其他名称或文件夹。</translation>
  </message>
  <message>
   <source>Another process works through the batch of “{parent}” already.</source>
   <translation>另一个进程正在处理“{parent}”的批处理。</translation>
  </message>
  <message>
   <source>Files of the format {format} cannot be written on this computer, so not verified.</source>
   <translation>此计算机无法写入 {format} 格式的文件，因此也无法验证。</translation>
  </message>
  <message>
   <source>It cannot be read: {problem}.</source>
   <translation>无法读取：{problem}。</translation>
  </message>
  <message>
   <source>It has no steps of its own.</source>
   <translation>它没有自己的步骤。</translation>
  </message>
  <message>
   <source>It has {bits} bits per channel as whole numbers; the upper 16 were opened.</source>
   <translation>其每通道为 {bits} 位整数；已打开高 16 位。</translation>
  </message>
  <message>
   <source>It was exported as {format} and is {format2} now.</source>
   <translation>导出时为 {format}，现在是 {format2}。</translation>
  </message>
  <message>
   <source>It was left alone before: it needs none of the steps.</source>
   <translation>之前已保持原样：不需要任何步骤。</translation>
  </message>
  <message>
   <source>It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to {threshold:g} counts as clean.</source>
   <translation>未作更改：其 {PERCENTILE} % 的像素变化至多为 ΔE {measured:.2f}，不超过 {threshold:g} 视为干净。</translation>
  </message>
  <message>
   <source>It was there already, made from this photo in this way.</source>
   <translation>已存在，由这张照片以同样方式生成。</translation>
  </message>
  <message>
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>其 EXIF 数据已损坏，因此被省略。</translation>
  </message>
  <message>
   <source>Its colour profile does not fit its colours and was left out; they are taken as sRGB.</source>
   <translation>其颜色配置文件与颜色不符，因此被省略；颜色按 sRGB 处理。</translation>
  </message>
  <message>
   <source>Its colour profile is damaged and was left out; the colours are taken as sRGB.</source>
   <translation>其颜色配置文件已损坏，因此被省略；颜色按 sRGB 处理。</translation>
  </message>
  <message>
   <source>Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.</source>
   <translation>其数值最高为 {max:.4g}（1 为白）；超出部分显示为白色。</translation>
  </message>
  <message>
   <source>Its numbers have a sign; zero was taken as the middle of the range.</source>
   <translation>其数值带符号；零按范围中点处理。</translation>
  </message>
  <message>
   <source>Its size is another one, so look where the regions lie.</source>
   <translation>其尺寸已改变，请查看区域的位置。</translation>
  </message>
  <message>
   <source>JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF</source>
   <translation>JPEG、PNG、TIFF、相机 RAW、HEIC、AVIF、WebP、JPEG 2000、BMP 和 GIF</translation>
  </message>
  <message>
   <source>No file was given to import.</source>
   <translation>没有指定要导入的文件。</translation>
  </message>
  <message>
   <source>No photo matches “{place}”.</source>
   <translation>没有照片匹配“{place}”。</translation>
  </message>
  <message>
   <source>None of the steps acts on it.</source>
   <translation>没有步骤对其起作用。</translation>
  </message>
  <message>
   <source>Not sure what is meant. {first}, or {second}?</source>
   <translation>不确定含义。是{first}，还是{second}？</translation>
  </message>
  <message>
   <source>Only English is understood well. {first}, or {second}? Please say it in English.</source>
   <translation>只有英语能被很好地理解。是{first}，还是{second}？请用英语表达。</translation>
  </message>
  <message>
   <source>Some of its numbers are not finite; they were taken as black.</source>
   <translation>其中部分数值非有限；按黑色处理。</translation>
  </message>
  <message>
   <source>Something unexpected went wrong with this photo ({why}). It was left out; the others go on.</source>
   <translation>这张照片出现意外问题（{why}）。已跳过，其余照片继续处理。</translation>
  </message>
  <message>
   <source>The EXIF data is damaged or longer than a JPEG can hold and was left out.</source>
   <translation>EXIF 数据已损坏或超出 JPEG 的容量，因此被省略。</translation>
  </message>
  <message>
   <source>The EXIF data is damaged, so it was left out together with the place in it.</source>
   <translation>EXIF 数据已损坏，因此连同其中的地点一起省略。</translation>
  </message>
  <message>
   <source>The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.</source>
   <translation>“{name}”的 SHA-256 未知，无法安全获取。请从文件导入。</translation>
  </message>
  <message>
   <source>The XMP data could not be freed of the place in it and was left out.</source>
   <translation>无法从 XMP 数据中移除地点，因此将其省略。</translation>
  </message>
  <message>
   <source>The clipboard holds no regions. Copy one from the list of a photo's regions first.</source>
   <translation>剪贴板中没有区域。请先从照片的区域列表复制。</translation>
  </message>
  <message>
   <source>The damaged sidecar was kept as “{kept}”.</source>
   <translation>已损坏的编辑文件保留为“{kept}”。</translation>
  </message>
  <message>
   <source>The damaged sidecar “{path}” cannot be moved aside: {reason}.</source>
   <translation>无法移开已损坏的编辑文件“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is saved.</source>
   <translation>无法在“{folder}”中记录此编辑：{reason}。如果程序在保存前崩溃，它会丢失。</translation>
  </message>
  <message>
   <source>The edits could not be saved beside the photo; they are kept in “{fallback}”.</source>
   <translation>编辑无法保存在照片旁；已保存于“{fallback}”。</translation>
  </message>
  <message>
   <source>The edits of this photo were also changed by another window or program; both are in the stack now.</source>
   <translation>此照片的编辑也被其他窗口或程序更改；两者现都在堆栈中。</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {error}</source>
   <translation>为避免丢失，编辑未保存：{error}</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {note}</source>
   <translation>为避免丢失，编辑未保存：{note}</translation>
  </message>
  <message>
   <source>The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR Desktop. Export the photo instead, or install the newer version.</source>
   <translation>编辑未保存：“{sidecar}”由较新版本的 InstructIR Desktop 写入。请导出照片，或安装新版本。</translation>
  </message>
  <message>
   <source>The export presets in “{path}” are damaged; they are kept aside when you save new ones.</source>
   <translation>“{path}”中的导出预设已损坏；保存新预设时会另行保留。</translation>
  </message>
  <message>
   <source>The export presets in “{path}” were written by a newer version and are not used.</source>
   <translation>“{path}”中的导出预设由较新版本写入，未被使用。</translation>
  </message>
  <message>
   <source>The file of export presets “{path}”</source>
   <translation>导出预设文件“{path}”</translation>
  </message>
  <message>
   <source>The folder “{folder}” cannot be made: {reason}.</source>
   <translation>无法创建文件夹“{folder}”：{reason}。</translation>
  </message>
  <message>
   <source>The folder “{made}” cannot be made: {reason}.</source>
   <translation>无法创建文件夹“{made}”：{reason}。</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be made: {reason}.</source>
   <translation>无法创建文件夹“{parent}”：{reason}。</translation>
  </message>
  <message>
   <source>The last one was cut off and may be missing.</source>
   <translation>最后一项被截断，可能缺失。</translation>
  </message>
  <message>
   <source>The metadata of “{name}” has changed since; its pixels have not.</source>
   <translation>“{name}”的元数据此后有改动；像素没有。</translation>
  </message>
  <message>
   <source>The model cannot be written to “{target}”: {reason}.</source>
   <translation>无法将模型写入“{target}”：{reason}。</translation>
  </message>
  <message>
   <source>The model in “{folder}” has no readable {MANIFEST}: {strerror}.</source>
   <translation>“{folder}”中的模型没有可读取的 {MANIFEST}：{strerror}。</translation>
  </message>
  <message>
   <source>The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.</source>
   <translation>无法读取模型“{id}”：“{path}”：{strerror}。请重新安装或重新导入。</translation>
  </message>
  <message>
   <source>The model “{model}” gave numbers that are not finite ({device}, {precision}). Try the precision fp32 or the device cpu.</source>
   <translation>模型“{model}”给出了非有限数值（{device}，{precision}）。请尝试 fp32 精度或 cpu 设备。</translation>
  </message>
  <message>
   <source>The name has a brace without its other half. Placeholders look like {name}.</source>
   <translation>名称中的花括号不成对。占位符形如 {name}。</translation>
  </message>
  <message>
   <source>The name has a placeholder “{found}” that is not known. There are {known}.</source>
   <translation>名称中含有未知占位符“{found}”。可用的有 {known}。</translation>
  </message>
  <message>
   <source>The name is empty. Write one, such as {name}-restored.</source>
   <translation>名称为空。请输入，例如 {name}-restored。</translation>
  </message>
  <message>
   <source>The name “{template}” is so long that its number is cut off. Make it shorter.</source>
   <translation>名称“{template}”过长，编号被截断。请缩短。</translation>
  </message>
  <message>
   <source>The order was changed here and elsewhere; the order here was kept.</source>
   <translation>顺序在此处和别处都被更改；保留了此处的顺序。</translation>
  </message>
  <message>
   <source>The photo was grey and its edit is not, so it was written in colour.</source>
   <translation>照片为灰度而编辑结果不是，因此以彩色写入。</translation>
  </message>
  <message>
   <source>The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened.</source>
   <translation>照片文件在打开后被其他程序更改过；导出的是打开时的照片。</translation>
  </message>
  <message>
   <source>The preset needs a name of 1 to {LONGEST_NAME} characters.</source>
   <translation>预设名称需为 1 到 {LONGEST_NAME} 个字符。</translation>
  </message>
  <message>
   <source>The preset “{path}”</source>
   <translation>预设“{path}”</translation>
  </message>
  <message>
   <source>The preset “{path}” cannot be deleted: {reason}.</source>
   <translation>无法删除预设“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>The presets cannot be saved in “{path}”: {reason}.</source>
   <translation>无法将预设保存到“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.</source>
   <translation>预设未保存：“{path}”由较新版本的 InstructIR Desktop 写入。</translation>
  </message>
  <message>
   <source>The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.</source>
   <translation>处理这张照片时程序意外退出 {count} 次，因此已跳过。请单独尝试。</translation>
  </message>
  <message>
   <source>The queue “{path}”</source>
   <translation>队列“{path}”</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {reason}.</source>
   <translation>无法写入队列“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {why}.</source>
   <translation>无法写入队列“{path}”：{why}。</translation>
  </message>
  <message>
   <source>The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.</source>
   <translation>队列“{path}”由较新版本的 InstructIR Desktop 写入。请安装该版本以继续。</translation>
  </message>
  <message>
   <source>The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file.</source>
   <translation>凭据已随元数据一起省略，因此 `instructir verify` 无法说明对此文件做了什么。</translation>
  </message>
  <message>
   <source>The record of steps is longer than a JPEG can hold and was left out.</source>
   <translation>步骤记录超出 JPEG 的容量，因此被省略。</translation>
  </message>
  <message>
   <source>The record of steps was left out, because the photo's own comment and description were kept.</source>
   <translation>为保留照片自身的注释和说明，步骤记录被省略。</translation>
  </message>
  <message>
   <source>The region “{name}”</source>
   <translation>区域“{name}”</translation>
  </message>
  <message>
   <source>The region “{name}” does not fit this photo: {error}.</source>
   <translation>区域“{name}”不适合此照片：{error}。</translation>
  </message>
  <message>
   <source>The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.</source>
   <translation>区域“{name}”正被步骤“{title}”使用。请先删除该步骤，或让它作用于别处。</translation>
  </message>
  <message>
   <source>The regions in the clipboard cannot be read: {rstrip}.</source>
   <translation>无法读取剪贴板中的区域：{rstrip}。</translation>
  </message>
  <message>
   <source>The sentence asks for {intent} and forbids it. Which is meant?</source>
   <translation>句子既要求{intent}又禁止它。您指的是哪个？</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.</source>
   <translation>“{folder}”中的句子编码器已损坏：其 JSON 文件无法读取。</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.</source>
   <translation>“{folder}”中的句子编码器不是 {PUBLISHED_ENCODER}。</translation>
  </message>
  <message>
   <source>The sentence encoder “{id}” cannot be loaded: {error}</source>
   <translation>无法加载句子编码器“{id}”：{error}</translation>
  </message>
  <message>
   <source>The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.</source>
   <translation>句子有 {count:,} 个字符；上限为 {most:,}。请说得更短些。</translation>
  </message>
  <message>
   <source>The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.</source>
   <translation>该句提到选区，但未选择任何内容。请先在照片上绘制。</translation>
  </message>
  <message>
   <source>The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.</source>
   <translation>“{text}”不是整体的一部分，例如 2/8 表示八份中的第二份。</translation>
  </message>
  <message>
   <source>The sidecar “{path}”</source>
   <translation>编辑文件“{path}”</translation>
  </message>
  <message>
   <source>The step “{title}”</source>
   <translation>步骤“{title}”</translation>
  </message>
  <message>
   <source>The step's embedding has {count} numbers, but the model “{model}” needs {text_size}. Write its sentence again.</source>
   <translation>该步骤的嵌入有 {count} 个数，但模型“{model}”需要 {text_size} 个。请重新写入句子。</translation>
  </message>
  <message>
   <source>The stored context has {shape} averages, but the model “{model}” needs {average_count}. Apply the step again.</source>
   <translation>保存的上下文有 {shape} 个平均值，但模型“{model}”需要 {average_count} 个。请重新应用该步骤。</translation>
  </message>
  <message>
   <source>The text head of “{id}” has {outputs} outputs but names {count} classes.</source>
   <translation>“{id}”的文本头有 {outputs} 个输出，却命名了 {count} 个类别。</translation>
  </message>
  <message>
   <source>The text head of “{id}” is not usable: {error}</source>
   <translation>“{id}”的文本头无法使用：{error}</translation>
  </message>
  <message>
   <source>The weights of the model “{model}” have changed since the step “{title}” was made, so it would look different now. Update the step to the installed weights, or install those it was made with (SHA-256 {model_sha256}…).</source>
   <translation>自步骤“{title}”创建以来，模型“{model}”的权重已改变，结果将不同。请更新该步骤，或安装当时的权重（SHA-256 {model_sha256}…）。</translation>
  </message>
  <message>
   <source>The weights of “{id}” do not fit the InstructIR network: {error}</source>
   <translation>“{id}”的权重与 InstructIR 网络不匹配：{error}</translation>
  </message>
  <message>
   <source>The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.</source>
   <translation>设备 {device} 使用 {tile} 像素的图块时内存不足。请选择更小的图块或不指定。</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}), so the CPU is used from now on.</source>
   <translation>设备 {name} 发生故障（{first_line}），今后改用 CPU。</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.</source>
   <translation>设备 {name} 出错（{first_line}）。请选择设备“cpu”或“auto”。</translation>
  </message>
  <message>
   <source>There are no models in “{where}”. Please reinstall InstructIR Desktop.</source>
   <translation>“{where}”中没有模型。请重新安装 InstructIR Desktop。</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>已存在预设“{name}”。</translation>
  </message>
  <message>
   <source>There is no batch to go on with: “{path}” does not exist.</source>
   <translation>没有可继续的批处理：“{path}”不存在。</translation>
  </message>
  <message>
   <source>There is no export preset “{name}”. There are {known}.</source>
   <translation>没有导出预设“{name}”。现有：{known}。</translation>
  </message>
  <message>
   <source>There is no model named “{model}”. Installed: {value}.</source>
   <translation>没有名为“{model}”的模型。已安装：{value}。</translation>
  </message>
  <message>
   <source>There is no photo in the folder “{path}”.</source>
   <translation>文件夹“{path}”中没有照片。</translation>
  </message>
  <message>
   <source>There is no preset “{name}”. There are {value}.</source>
   <translation>没有预设“{name}”。现有：{value}。</translation>
  </message>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try it again.</source>
   <translation>内存不足以处理这张照片。请关闭其他程序后重试。</translation>
  </message>
  <message>
   <source>This computer offers no “{wanted}” device to PyTorch. Available: {there}.</source>
   <translation>此计算机没有可供 PyTorch 使用的“{wanted}”设备。可用：{there}。</translation>
  </message>
  <message>
   <source>This file has further channels; they were left out.</source>
   <translation>此文件还有其他通道；已省略。</translation>
  </message>
  <message>
   <source>This file has {count} pictures; the main one was opened.</source>
   <translation>此文件有 {count} 张图像；已打开主图像。</translation>
  </message>
  <message>
   <source>This file has {frames} frames; the first one was opened.</source>
   <translation>此文件有 {frames} 帧；已打开第一帧。</translation>
  </message>
  <message>
   <source>This file has {frames} {what}; the first one was opened.</source>
   <translation>此文件有 {frames} 张图像（{what}）；已打开第一张。</translation>
  </message>
  <message>
   <source>This file has {pages} frames; the first one was opened.</source>
   <translation>此文件有 {pages} 帧；已打开第一帧。</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours without a usable profile; its colours are an approximation.</source>
   <translation>此照片为 CMYK 颜色且没有可用的配置文件；其颜色为近似值。</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours; it was converted to sRGB by its own profile.</source>
   <translation>此照片为 CMYK 颜色；已按其自身的配置文件转换为 sRGB。</translation>
  </message>
  <message>
   <source>This photo is in Lab colours; it was converted to sRGB.</source>
   <translation>此照片为 Lab 颜色；已转换为 sRGB。</translation>
  </message>
  <message>
   <source>Two {which} were given ({names}); give one model.</source>
   <translation>指定了两个 {which}（{names}）；请指定一个模型。</translation>
  </message>
  <message>
   <source>What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.</source>
   <translation>作为“{name}”发来的是另一个文件（SHA-256 不符），已删除。</translation>
  </message>
  <message>
   <source>Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.</source>
   <translation>“{name}”在照片中的位置需由您指明。请在照片上绘制，或从句中去掉。</translation>
  </message>
  <message>
   <source>a camera RAW file ({name})</source>
   <translation>相机 RAW 文件（{name}）</translation>
  </message>
  <message>
   <source>a part of its path is not a folder</source>
   <translation>其路径的一部分不是文件夹</translation>
  </message>
  <message>
   <source>fp16 does not run on the CPU. Choose --precision bf16 or fp32.</source>
   <translation>fp16 不能在 CPU 上运行。请选择 --precision bf16 或 fp32。</translation>
  </message>
  <message>
   <source>it does not answer</source>
   <translation>没有应答</translation>
  </message>
  <message>
   <source>it does not exist</source>
   <translation>它不存在</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>它是文件夹</translation>
  </message>
  <message>
   <source>it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).</source>
   <translation>它是用与已安装权重不同的权重制作的，即模型“{model}”（SHA-256 {digest}…）。</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>其链接形成循环</translation>
  </message>
  <message>
   <source>its name is too long; choose a shorter one</source>
   <translation>名称过长；请选择较短的名称</translation>
  </message>
  <message>
   <source>nothing came for {seconds:.0f} seconds</source>
   <translation>{seconds:.0f} 秒内没有收到任何数据</translation>
  </message>
  <message>
   <source>permission is denied; look at the permissions of the file and its folder</source>
   <translation>权限被拒绝；请检查文件及其文件夹的权限</translation>
  </message>
  <message>
   <source>resizing</source>
   <translation>调整尺寸</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>锐化</translation>
  </message>
  <message>
   <source>the change of profile</source>
   <translation>更改配置文件</translation>
  </message>
  <message>
   <source>the connection broke off ({error})</source>
   <translation>连接中断（{error}）</translation>
  </message>
  <message>
   <source>the connection ended after {there:,} of {size:,} bytes</source>
   <translation>连接在 {size:,} 字节中的第 {there:,} 字节处结束</translation>
  </message>
  <message>
   <source>the disk can only be read; choose a folder on another disk</source>
   <translation>磁盘为只读；请选择其他磁盘上的文件夹</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another disk</source>
   <translation>磁盘已满；请释放空间或选择其他磁盘</translation>
  </message>
  <message>
   <source>the disk reports an error; check the disk and its cable</source>
   <translation>磁盘报告错误；请检查磁盘及其线缆</translation>
  </message>
  <message>
   <source>the file would be larger than the disk or the system allows; choose another disk</source>
   <translation>文件将超出磁盘或系统允许的大小；请选择其他磁盘</translation>
  </message>
  <message>
   <source>the losses of {name}</source>
   <translation>{name} 的有损压缩</translation>
  </message>
  <message>
   <source>the lower depth</source>
   <translation>较低的位深</translation>
  </message>
  <message>
   <source>the model “{model}” (SHA-256 {digest}…) is not installed.</source>
   <translation>模型“{model}”（SHA-256 {digest}…）未安装。</translation>
  </message>
  <message>
   <source>the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)</source>
   <translation>代理“{name}”要求用户名和密码；请将其写入代理地址（https_proxy）</translation>
  </message>
  <message>
   <source>the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system</source>
   <translation>无法连接代理“{name}”（{why}）；请检查系统设置中的代理</translation>
  </message>
  <message>
   <source>the proxy “{name}” refuses the connection ({why})</source>
   <translation>代理“{name}”拒绝连接（{why}）</translation>
  </message>
  <message>
   <source>the server answered {code}</source>
   <translation>服务器应答 {code}</translation>
  </message>
  <message>
   <source>there is no connection ({why})</source>
   <translation>没有连接（{why}）</translation>
  </message>
  <message>
   <source>too many files are open; close some programs and try again</source>
   <translation>打开的文件过多；请关闭一些程序后重试</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space or choose another disk</source>
   <translation>您的磁盘配额已用完；请释放空间或选择其他磁盘</translation>
  </message>
  <message>
   <source>{called} cannot be read: it is a device, not a file.</source>
   <translation>{called} 无法读取:它是设备,不是文件。</translation>
  </message>
  <message>
   <source>{called} cannot be read: {reason}.</source>
   <translation>无法读取 {called}：{reason}。</translation>
  </message>
  <message>
   <source>{count} edits</source>
   <translation>{count} 次编辑</translation>
  </message>
  <message>
   <source>{differing:,} of {total:,} pixels differ</source>
   <translation>{total:,} 像素中有 {differing:,} 个不同</translation>
  </message>
  <message>
   <source>{edits} that had not been saved came back; undo takes them away again.</source>
   <translation>未保存的编辑（{edits}）已找回；“撤销”可再次去除它们。</translation>
  </message>
  <message>
   <source>{list} and {one}</source>
   <translation>{list}和{one}</translation>
  </message>
  <message>
   <source>{list}, {one}</source>
   <translation>{list}、{one}</translation>
  </message>
  <message>
   <source>{names} holds the image weights only; give the text head (lm_….pt) as well.</source>
   <translation>{names} 只含图像权重；请同时提供文本头（lm_….pt）。</translation>
  </message>
  <message>
   <source>{names} holds the text head only; give the image weights (im_….pt) as well.</source>
   <translation>{names} 只含文本头；请同时提供图像权重（im_….pt）。</translation>
  </message>
  <message>
   <source>{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>无法读取 {name}：不是文本。请从副本恢复，或将其移开以重新开始。</translation>
  </message>
  <message>
   <source>{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>无法读取 {name}：{problem}。请从副本恢复，或将其移开重新开始。</translation>
  </message>
  <message>
   <source>{name} cannot hold {what}; the photo was written with {held} bits per channel.</source>
   <translation>{name} 无法容纳 {what}；照片以每通道 {held} 位写入。</translation>
  </message>
  <message>
   <source>{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.</source>
   <translation>{name} 的凭据来自较新版本的 InstructIR Desktop。请安装该版本进行验证。</translation>
  </message>
  <message>
   <source>{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.</source>
   <translation>{name} 的凭据已损坏，无法验证。请重新导出照片。</translation>
  </message>
  <message>
   <source>{name} has no transparency; the photo was laid on white.</source>
   <translation>{name} 不支持透明；照片已置于白底之上。</translation>
  </message>
  <message>
   <source>{name} is no preset that can be used: {problem}.</source>
   <translation>{name} 不是可用的预设：{problem}。</translation>
  </message>
  <message>
   <source>{name} is too large to be one. Set it aside to begin anew.</source>
   <translation>{name} 过大。请将其移开以重新开始。</translation>
  </message>
  <message>
   <source>{name} was changed by another program since it was read.</source>
   <translation>{name} 在读取后被其他程序更改。</translation>
  </message>
  <message>
   <source>{name} was not written: another program that saves in this folder does not come to an end. Close it and try again.</source>
   <translation>{name} 未写入:另一个正在此文件夹中保存的程序一直没有结束。请将其关闭后重试。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop and cannot be read by this one ({problem}). Install the newer version.</source>
   <translation>{name} 由较新版本的 InstructIR Desktop 写入，此版本无法读取（{problem}）。请安装较新版本。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.</source>
   <translation>{name} 由较新版本的 InstructIR Desktop 写入。请安装新版本以使用。</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.</source>
   <translation>{name}由较新版本的 InstructIR Desktop 写入；以只读方式打开。</translation>
  </message>
  <message>
   <source>{path!r} is not a possible file name. Choose another.</source>
   <translation>{path!r} 不是可用的文件名。请选择其他名称。</translation>
  </message>
  <message>
   <source>{photo!r} is not a possible file name.</source>
   <translation>{photo!r} 不是可用的文件名。</translation>
  </message>
  <message>
   <source>{place!r} is not a possible file name. Choose another.</source>
   <translation>{place!r} 不是可用的文件名。请选择其他名称。</translation>
  </message>
  <message>
   <source>{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.</source>
   <translation>{share:.1f} % 的像素颜色超出所选配置文件，已被裁切。</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched (before {converted}).</source>
   <translation>{total:,} 像素中有 {untouched:,} 个未改动（之后：{converted}）。</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched.</source>
   <translation>{total:,} 像素中有 {untouched:,} 个未改动。</translation>
  </message>
  <message>
   <source>{what} was changed elsewhere and deleted here; it was kept.</source>
   <translation>{what}在别处被更改，在此处被删除；已保留。</translation>
  </message>
  <message>
   <source>{what} was changed here and deleted elsewhere; it was kept.</source>
   <translation>{what}在此处被更改，在别处被删除；已保留。</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further region.</source>
   <translation>{what}在此处和别处都被更改；另一版本作为另一个区域保留。</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further step, switched off.</source>
   <translation>{what}在此处和别处都被更改；另一版本作为另一个已关闭的步骤保留。</translation>
  </message>
  <message>
   <source>ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})</source>
   <translation>ΔE 平均 {mean:.2f}，最大 {most:.2f}（{formula}）</translation>
  </message>
  <message>
   <source>“{folder}” cannot be deleted: {strerror}.</source>
   <translation>无法删除“{folder}”：{strerror}。</translation>
  </message>
  <message>
   <source>“{folder}” cannot be read: {reason}.</source>
   <translation>“{folder}”无法读取:{reason}。</translation>
  </message>
  <message>
   <source>“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).</source>
   <translation>“{folder}”中既没有权重(.pt、.pth、.safetensors),也没有句子编码器(旁边带有 config.json)。</translation>
  </message>
  <message>
   <source>“{model}” belongs to the application and cannot be removed.</source>
   <translation>“{model}”属于应用程序，无法移除。</translation>
  </message>
  <message>
   <source>“{model}” is a sentence encoder; it does not restore photos.</source>
   <translation>“{model}”是句子编码器，不能修复照片。</translation>
  </message>
  <message>
   <source>“{model}” is needed by the model “{user}”; remove that one first.</source>
   <translation>模型“{user}”需要“{model}”；请先移除前者。</translation>
  </message>
  <message>
   <source>“{name}” cannot be rendered again: {missing}</source>
   <translation>无法重新渲染“{name}”：{missing}</translation>
  </message>
  <message>
   <source>“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.</source>
   <translation>无法获取“{name}”：{problem}。请稍后重试；将从停止处继续。</translation>
  </message>
  <message>
   <source>“{name}” has changed since its steps were saved; they are applied to the photo as it is now.</source>
   <translation>“{name}”在保存步骤后已更改；步骤将应用于现在的照片。</translation>
  </message>
  <message>
   <source>“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.</source>
   <translation>“{name}”没有凭据：它不是由 InstructIR Desktop 导出的，或其元数据后来被去除。</translation>
  </message>
  <message>
   <source>“{name}” has no step that is switched on.</source>
   <translation>“{name}”没有启用的步骤。</translation>
  </message>
  <message>
   <source>“{name}” is decoded differently on this computer than where “{name2}” was made.</source>
   <translation>在这台电脑上，“{name}”的解码方式与制作“{name2}”之处不同。</translation>
  </message>
  <message>
   <source>“{name}” is not a preset of your own, so it cannot be deleted.</source>
   <translation>“{name}”不是您自己的预设，无法删除。</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × {height2}. It was cropped or resized since.</source>
   <translation>“{name}”与凭据所述不符：它有 {width} × {height} 像素，而导出时为 {width2} × {height2}。此后它被裁剪或调整了尺寸。</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.</source>
   <translation>“{name}”与凭据所述不符。重新渲染后：{numbers}，{count}。</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.</source>
   <translation>“{name}”与凭据所述相符：重新渲染后，全部 {total:,} 个像素相同。</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.</source>
   <translation>“{name}”与凭据所述相符。重新渲染后：{numbers}，肉眼无法分辨。</translation>
  </message>
  <message>
   <source>“{name}” was changed after it was exported: {numbers}, and {count}.</source>
   <translation>“{name}”在导出后被更改：{numbers}，{count}。</translation>
  </message>
  <message>
   <source>“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.</source>
   <translation>“{name}”由“{photo}”制作，但后者不在旁边。请指出该照片的位置。</translation>
  </message>
  <message>
   <source>“{name}” would be got over an insecure connection, so it was not.</source>
   <translation>“{name}”需通过不安全的连接获取，因此未获取。</translation>
  </message>
  <message>
   <source>“{path!r}” is not a possible file name. Choose another name.</source>
   <translation>“{path!r}”不是可用的文件名。请选择其他名称。</translation>
  </message>
  <message>
   <source>“{path}” asks for a sentence encoder that this application does not know.</source>
   <translation>“{path}”需要本应用程序不认识的句子编码器。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: it does not exist.</source>
   <translation>无法打开“{path}”：它不存在。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: the process that reads photos does not start ({strerror}). Close other programs and try again.</source>
   <translation>无法打开“{path}”：读取照片的进程无法启动（{strerror}）。请关闭其他程序后重试。</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation>无法打开“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.</source>
   <translation>无法读取“{path}”，因此“{folder}”不是句子编码器：{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>无法读取“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: its result on a test picture is not a number.</source>
   <translation>无法使用“{path}”：对测试图片的结果不是数字。</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: {name} holds {dtype} instead of plain floats.</source>
   <translation>无法使用“{path}”：{name} 含 {dtype}，而不是普通浮点数。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.</source>
   <translation>无法写入“{path}”：磁盘返回的字节与写入的不同。请检查磁盘。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the folder is write-protected. Choose another folder.</source>
   <translation>无法写入“{path}”：文件夹写保护。请选择其他文件夹。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.</source>
   <translation>无法写入“{path}”：没有文件夹“{parent}”。请创建它或选择其他文件夹。</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: {reason}.</source>
   <translation>无法写入“{path}”：{reason}。</translation>
  </message>
  <message>
   <source>“{path}” has a header of {value:.0f} MB, which no InstructIR model has.</source>
   <translation>“{path}”的文件头有 {value:.0f} MB，InstructIR 模型没有这么大的。</translation>
  </message>
  <message>
   <source>“{path}” has more than {value} million pixels, which is too many to open. Scale it down in another program first.</source>
   <translation>“{path}”超过 {value} 百万像素，过大而无法打开。请先在其他程序中缩小。</translation>
  </message>
  <message>
   <source>“{path}” has no saved steps: there is no “{file}”.</source>
   <translation>“{path}”没有已保存的步骤：没有“{file}”。</translation>
  </message>
  <message>
   <source>“{path}” holds more than tensors and was refused, because it could run a program. Use a file from a source you trust.</source>
   <translation>“{path}”含有张量以外的内容，可能运行程序，因此被拒绝。请使用可信来源的文件。</translation>
  </message>
  <message>
   <source>“{path}” holds no tensors by name, so it is not a model.</source>
   <translation>“{path}”不含命名张量，因此不是模型。</translation>
  </message>
  <message>
   <source>“{path}” holds something that is not a named tensor, so it is not a model.</source>
   <translation>“{path}”含有非命名张量的内容，因此不是模型。</translation>
  </message>
  <message>
   <source>“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.</source>
   <translation>“{path}”含有非有限数值（在 {broken} 中），无法使用。</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose a photo.</source>
   <translation>“{path}”是设备而非文件。请选择照片。</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose another name.</source>
   <translation>“{path}”是设备而非文件。请选择其他名称。</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a file. Add a file name to it.</source>
   <translation>“{path}”是文件夹而非文件。请加上文件名。</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a weights file.</source>
   <translation>“{path}”是文件夹，不是权重文件。</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Choose a photo inside it.</source>
   <translation>“{path}”是文件夹。请选择其中的照片。</translation>
  </message>
  <message>
   <source>“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.</source>
   <translation>“{path}”已损坏或被更改（SHA-256 不符）。请重新安装或重新导入。</translation>
  </message>
  <message>
   <source>“{path}” is damaged, incomplete or of a rare variant and cannot be opened. Copy it again from the camera or a backup, or save it again in the program it came from.</source>
   <translation>“{path}”已损坏、不完整或属罕见变体，无法打开。请从相机或备份重新复制，或在原程序中重新保存。</translation>
  </message>
  <message>
   <source>“{path}” is damaged. Please reinstall or import the model again.</source>
   <translation>“{path}”已损坏。请重新安装或重新导入模型。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.</source>
   <translation>“{path}”已损坏：不是完整的 PyTorch 检查点。请重新获取文件。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole safetensors file. Get the file once more.</source>
   <translation>“{path}”已损坏：不是完整的 safetensors 文件。请重新获取文件。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {error}. Install the application once more.</source>
   <translation>“{path}”已损坏：{error}。请重新安装应用程序。</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.</source>
   <translation>“{path}”已损坏：{name} 含有非数字的值。请重新获取文件。</translation>
  </message>
  <message>
   <source>“{path}” is empty (0 bytes). Copy it again from the camera or a backup.</source>
   <translation>“{path}”为空（0 字节）。请从相机或备份重新复制。</translation>
  </message>
  <message>
   <source>“{path}” is empty.</source>
   <translation>“{path}”为空。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.</source>
   <translation>“{path}”比任何 InstructIR 模型都大（{value:.1f} GB），因此未读取。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model, so it was not converted.</source>
   <translation>“{path}”比任何 InstructIR 模型都大，因此未转换。</translation>
  </message>
  <message>
   <source>“{path}” is larger than any sentence encoder, so it was not read.</source>
   <translation>“{path}”比任何句子编码器都大，因此未读取。</translation>
  </message>
  <message>
   <source>“{path}” is missing or damaged. Install the application once more.</source>
   <translation>“{path}”缺失或已损坏。请重新安装应用程序。</translation>
  </message>
  <message>
   <source>“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.</source>
   <translation>“{path}”既不是 safetensors 文件也不是 PyTorch 检查点，或已损坏。请重新获取文件。</translation>
  </message>
  <message>
   <source>“{path}” is no preset: it is not text.</source>
   <translation>“{path}”不是预设：不是文本。</translation>
  </message>
  <message>
   <source>“{path}” is no queue that can be used: {error}.</source>
   <translation>“{path}”不是可用的队列：{error}。</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind, or is damaged. Choose another file.</source>
   <translation>“{path}”不是已知类型的照片，或已损坏。请选择其他文件。</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind. {OPENABLE} can be opened.</source>
   <translation>“{path}”不是已知类型的照片。可打开：{OPENABLE}。</translation>
  </message>
  <message>
   <source>“{path}” is not a readable safetensors file: {error}</source>
   <translation>“{path}”不是可读取的 safetensors 文件：{error}</translation>
  </message>
  <message>
   <source>“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.</source>
   <translation>“{path}”不是 InstructIR-7D 的文本头：它区分 {count} 种意图，而不是 7 种。</translation>
  </message>
  <message>
   <source>“{path}” is not an InstructIR model.{detail}</source>
   <translation>“{path}”不是 InstructIR 模型。{detail}</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} does not belong to it.</source>
   <translation>“{path}”不是此网络：{first} 不属于它。</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} is missing.</source>
   <translation>“{path}”不是此网络：缺少 {first}。</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.</source>
   <translation>“{path}”不是此网络：{name} 的形状为 {shape}，应为 {shape2}。</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a preset.</source>
   <translation>“{path}”过大，不可能是预设。</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a queue.</source>
   <translation>“{path}”太大，不可能是队列。</translation>
  </message>
  <message>
   <source>“{path}” is write-protected. Choose another name or change its permissions.</source>
   <translation>“{path}”写保护。请选择其他名称或更改其权限。</translation>
  </message>
  <message>
   <source>“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}</source>
   <translation>“{path}”（{title}）已损坏或属未知变体（{words}）。{advice}</translation>
  </message>
  <message>
   <source>“{path}” is {title}, which cannot be opened. {advice}</source>
   <translation>无法打开“{path}”（{title}）。{advice}</translation>
  </message>
  <message>
   <source>“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. Save it as RGB TIFF in the program it came from.</source>
   <translation>“{path}”的颜色存储方式（photometric {photometric}，{bits} 位）无法打开。请在原程序中另存为 RGB TIFF。</translation>
  </message>
  <message>
   <source>“{path}” names intents that this application does not know.</source>
   <translation>“{path}”含有本应用程序不认识的意图。</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than a photo may take. Scale it down in another program first.</source>
   <translation>“{path}”所需内存超过一张照片的上限。请先在其他程序中缩小。</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than is free. Close other programs and try again.</source>
   <translation>“{path}”所需内存超过可用内存。请关闭其他程序后重试。</translation>
  </message>
  <message>
   <source>“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably damaged. Copy it again from the camera or a backup.</source>
   <translation>未打开“{path}”：读取时间远超其大小应有的时间，可能已损坏。请从相机或备份重新复制。</translation>
  </message>
  <message>
   <source>“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.</source>
   <translation>“{path}”解压后将达 {value:.1f} GB，InstructIR 模型没有这么大的。</translation>
  </message>
  <message>
   <source>“{photo}” cannot be opened: {reason}.</source>
   <translation>无法打开“{photo}”：{reason}。</translation>
  </message>
  <message>
   <source>“{photo}” is not the photo that “{name}” was made from: its pixels differ.</source>
   <translation>“{photo}”不是制作“{name}”所用的照片：其像素不同。</translation>
  </message>
  <message>
   <source>“{place}” cannot be opened: {reason}.</source>
   <translation>无法打开“{place}”：{reason}。</translation>
  </message>
  <message>
   <source>“{target}” already exists and was not made in this way. Choose another folder or name, or let it be replaced.</source>
   <translation>“{target}”已存在，且并非以此方式生成。请选择其他文件夹或名称，或允许替换。</translation>
  </message>
  <message>
   <source>“{target}” already exists. Choose another name, or allow it to be replaced.</source>
   <translation>“{target}”已存在。请选择其他名称，或允许替换。</translation>
  </message>
  <message>
   <source>“{target}” cannot be encoded as {name} ({error}). Choose another format.</source>
   <translation>无法将“{target}”编码为 {name}（{error}）。请选择其他格式。</translation>
  </message>
  <message>
   <source>“{target}” cannot be read again: {reason}.</source>
   <translation>无法重新读取“{target}”：{reason}。</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo has {width} × {height}. Choose PNG or TIFF.</source>
   <translation>无法写入“{target}”：{name} 每边最多 {longest_side} 像素，而照片为 {width} × {height}。请选择 PNG 或 TIFF。</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {reason}.</source>
   <translation>无法写入“{target}”：{reason}。</translation>
  </message>
  <message>
   <source>“{target}” is a photo itself and is never overwritten. Choose another folder or name.</source>
   <translation>“{target}”本身是照片，绝不会被覆盖。请选择其他文件夹或名称。</translation>
  </message>
  <message>
   <source>“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.</source>
   <translation>“{target}”就是照片“{source}”本身，绝不会被覆盖。请选择其他名称。</translation>
  </message>
  <message>
   <source>“{target}” {ends}, which says no known format. Use one of {names}.</source>
   <translation>“{target}”未表明已知格式（{ends}）。请使用以下之一：{names}。</translation>
  </message>
  <message>
   <source>“{text}” changes no photo: {message}</source>
   <translation>“{text}”不会更改任何照片：{message}</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Assign</source>
   <translation>指定</translation>
  </message>
  <message>
   <source>Choose a command, click into the field and press the keys.</source>
   <translation>选择一个命令，点击输入框并按下按键。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>查找命令或按键</translation>
  </message>
  <message>
   <source>Give this command its usual shortcut again</source>
   <translation>恢复此命令的默认快捷键</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>New shortcut</source>
   <translation>新快捷键</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>重置</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <source>Several commands have this shortcut</source>
   <translation>多个命令使用了此快捷键</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <source>{key} belongs to “{command}” now; assigning takes it from there.</source>
   <translation>{key} 目前属于“{command}”；指定后将从那里移除。</translation>
  </message>
  <message>
   <source>{key} is used by the window itself.</source>
   <translation>{key} 由窗口自身使用。</translation>
  </message>
 </context>
 <context>
  <name>StackActions</name>
  <message>
   <source>1 step copied.</source>
   <translation>已复制 1 个步骤。</translation>
  </message>
  <message>
   <source>All steps again</source>
   <translation>恢复所有步骤</translation>
  </message>
  <message>
   <source>Copied steps</source>
   <translation>复制的步骤</translation>
  </message>
  <message>
   <source>Duplicate “{title}”</source>
   <translation>创建“{title}”的副本</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>编组</translation>
  </message>
  <message>
   <source>Group “{name}”</source>
   <translation>编组“{name}”</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>组名称</translation>
  </message>
  <message>
   <source>Only “{title}”</source>
   <translation>仅“{title}”</translation>
  </message>
  <message>
   <source>Open another photo and paste.</source>
   <translation>打开另一张照片并粘贴。</translation>
  </message>
  <message>
   <source>Paste {titles}</source>
   <translation>粘贴 {titles}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>重命名“{title}”</translation>
  </message>
  <message>
   <source>Select a step first.</source>
   <translation>请先选择一个步骤。</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>关闭“{title}”</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>开启“{title}”</translation>
  </message>
  <message>
   <source>The clipboard holds neither steps nor regions nor a picture.</source>
   <translation>剪贴板中没有步骤、区域或图片。</translation>
  </message>
  <message>
   <source>Ungroup “{name}”</source>
   <translation>取消编组“{name}”</translation>
  </message>
  <message>
   <source>What was copied</source>
   <translation>复制的内容</translation>
  </message>
  <message>
   <source>{count} steps copied.</source>
   <translation>已复制 {count} 个步骤。</translation>
  </message>
 </context>
 <context>
  <name>StackEdits</name>
  <message>
   <source>Delete {name}</source>
   <translation>删除 {name}</translation>
  </message>
  <message>
   <source>Delete “{title}”</source>
   <translation>删除“{title}”</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>{name} 的羽化</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>反转 {name}</translation>
  </message>
  <message>
   <source>Keep the colour in “{title}”</source>
   <translation>在“{title}”中保留色彩</translation>
  </message>
  <message>
   <source>Keep the exposure in “{title}”</source>
   <translation>在“{title}”中保留曝光</translation>
  </message>
  <message>
   <source>Let the colour change in “{title}”</source>
   <translation>允许“{title}”改变色彩</translation>
  </message>
  <message>
   <source>Let the exposure change in “{title}”</source>
   <translation>允许“{title}”改变曝光</translation>
  </message>
  <message>
   <source>Mix “{title}”</source>
   <translation>混合“{title}”</translation>
  </message>
  <message>
   <source>Move “{title}”</source>
   <translation>移动“{title}”</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>重命名 {name}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>重命名“{title}”</translation>
  </message>
  <message>
   <source>Strength of “{title}”</source>
   <translation>“{title}”的强度</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>关闭“{title}”</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>开启“{title}”</translation>
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
   <translation>设备</translation>
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
   <translation>新步骤使用的模型</translation>
  </message>
  <message>
   <source>Model for new steps: {title}</source>
   <translation>新步骤使用的模型：{title}</translation>
  </message>
  <message>
   <source>Preview: exact pixels are coming</source>
   <translation>预览：精确像素正在计算</translation>
  </message>
  <message>
   <source>Size of the photo</source>
   <translation>照片大小</translation>
  </message>
  <message>
   <source>Whether the edits are saved</source>
   <translation>编辑是否已保存</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
 </context>
 <context>
  <name>StepChip</name>
  <message>
   <source>, {lock} kept</source>
   <translation>，保留{lock}</translation>
  </message>
  <message>
   <source>Click to change it. + and − change the strength, Del leaves it out.</source>
   <translation>点击可修改。+ 和 − 调整强度，Del 移除。</translation>
  </message>
  <message>
   <source>Return opens it, plus and minus change its strength, Delete leaves it out</source>
   <translation>回车打开，加号和减号调整强度，Delete 去掉</translation>
  </message>
  <message>
   <source>Step {number}: {words}{held}</source>
   <translation>步骤 {number}：{words}{held}</translation>
  </message>
 </context>
 <context>
  <name>StepForm</name>
  <message>
   <source>Leave this step out</source>
   <translation>去掉此步骤</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>修复</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>强度</translation>
  </message>
  <message>
   <source>Strength of the step</source>
   <translation>步骤强度</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>强度。双击恢复 100 %。</translation>
  </message>
  <message>
   <source>What the step does</source>
   <translation>步骤的作用</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>位置</translation>
  </message>
  <message>
   <source>Where the step acts</source>
   <translation>步骤的作用范围</translation>
  </message>
  <message>
   <source>whole photo</source>
   <translation>整张照片</translation>
  </message>
 </context>
 <context>
  <name>StepMenu</name>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>创建副本</translation>
  </message>
  <message>
   <source>Group…</source>
   <translation>编组…</translation>
  </message>
  <message>
   <source>Keep the colours</source>
   <translation>保留色彩</translation>
  </message>
  <message>
   <source>Keep the exposure</source>
   <translation>保留曝光</translation>
  </message>
  <message>
   <source>Mix with another sentence…</source>
   <translation>与另一个句子混合…</translation>
  </message>
  <message>
   <source>Only this step (Alt+click the eye)</source>
   <translation>仅此步骤 (Alt+点击眼睛图标)</translation>
  </message>
  <message>
   <source>Save as preset…</source>
   <translation>另存为预设…</translation>
  </message>
  <message>
   <source>colours kept</source>
   <translation>保留色彩</translation>
  </message>
  <message>
   <source>exposure kept</source>
   <translation>保留曝光</translation>
  </message>
 </context>
 <context>
  <name>StepMenuButton</name>
  <message>
   <source>Locks, mixing, copies</source>
   <translation>锁定、混合、副本</translation>
  </message>
 </context>
 <context>
  <name>StepPopup</name>
  <message>
   <source>A guess: look at the region afterwards and correct it.</source>
   <translation>这是推测的结果：请随后查看该区域并修正。</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source> (about {minutes:.0f} min)</source>
   <translation> (约 {minutes:.0f} 分钟)</translation>
  </message>
  <message>
   <source> (about {seconds:.0f} s)</source>
   <translation> (约 {seconds:.0f} 秒)</translation>
  </message>
  <message>
   <source> (under 1 s)</source>
   <translation> (不到 1 秒)</translation>
  </message>
  <message>
   <source>Delete step {number}</source>
   <translation>删除步骤 {number}</translation>
  </message>
  <message>
   <source>Delete this step (Del)</source>
   <translation>删除此步骤 (Del)</translation>
  </message>
  <message>
   <source>More for step {number}</source>
   <translation>步骤 {number} 的更多选项</translation>
  </message>
  <message>
   <source>Move step {number}</source>
   <translation>移动步骤 {number}</translation>
  </message>
  <message>
   <source>Name of the step</source>
   <translation>步骤名称</translation>
  </message>
  <message>
   <source>Needs updating</source>
   <translation>需要更新</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>正在修复…</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>步骤 {number}：{title}</translation>
  </message>
  <message>
   <source>Strength of step {number}</source>
   <translation>步骤 {number} 的强度</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>强度。双击恢复 100 %。</translation>
  </message>
  <message>
   <source>Turn step {number} off</source>
   <translation>关闭步骤 {number}</translation>
  </message>
  <message>
   <source>Turn step {number} on</source>
   <translation>开启步骤 {number}</translation>
  </message>
  <message>
   <source>Turn this step off (Space)</source>
   <translation>关闭此步骤 (空格)</translation>
  </message>
  <message>
   <source>Turn this step on (Space)</source>
   <translation>开启此步骤 (空格)</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, off</source>
   <translation>{words}，强度 {strength}，关闭</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, on</source>
   <translation>{words}，强度 {strength}，开启</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Dismiss</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Exported to “{name}”</source>
   <translation>已导出到“{name}”</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>通知</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
 </context>
 <context>
  <name>Tool</name>
  <message>
   <source>Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.</source>
   <translation>点击区域的某个组成部分以移动、缩放或旋转它。方向键移动 (Shift：10)，Ctrl+方向键缩放，Alt+方向键旋转。</translation>
  </message>
  <message>
   <source>Click corner by corner; close with a double click or Return. Backspace takes the last corner back.</source>
   <translation>逐个点击角点；双击或按回车闭合。Backspace 撤回上一个角点。</translation>
  </message>
  <message>
   <source>Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.</source>
   <translation>点击一种颜色，在整张照片中选择它。Shift+Alt 仅保留当前区域内的部分。</translation>
  </message>
  <message>
   <source>Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.</source>
   <translation>点击一种影调，选择亮度相近的部分。Shift+Alt 仅保留当前区域内的部分。</translation>
  </message>
  <message>
   <source>Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away.</source>
   <translation>点击一处，选择与其颜色相近且相连的部分。Shift 添加，Alt 减去。</translation>
  </message>
  <message>
   <source>Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>拖动画出矩形，按 Ctrl 画正方形。Shift 添加到当前区域，Alt 从中减去，两者同按保留共有部分。</translation>
  </message>
  <message>
   <source>Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>拖动画出椭圆，按 Ctrl 画圆形。Shift 添加到当前区域，Alt 从中减去，两者同按保留共有部分。</translation>
  </message>
  <message>
   <source>Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away.</source>
   <translation>围绕目标拖动；线条会自动闭合。Shift 添加到当前区域，Alt 从中减去。</translation>
  </message>
  <message>
   <source>Drag from the middle to the corner where the region ends; Ctrl makes a circle.</source>
   <translation>从中心拖动到区域结束的角；按 Ctrl 画圆形。</translation>
  </message>
  <message>
   <source>Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.</source>
   <translation>从区域作用最强处拖动到其结束处；按 Ctrl 以 15° 为步进。</translation>
  </message>
  <message>
   <source>Drag to move the photo, turn the wheel to zoom. Hold B to see the original.</source>
   <translation>拖动移动照片，滚轮缩放。按住 B 查看原图。</translation>
  </message>
  <message>
   <source>Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.</source>
   <translation>拖动绘制区域，按 Alt 擦除。[ 和 ] 改变画笔大小。</translation>
  </message>
  <message>
   <source>Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.</source>
   <translation>拖动从当前区域减去，按 Alt 绘制。[ 和 ] 改变橡皮擦大小。</translation>
  </message>
 </context>
 <context>
  <name>ToolOptions</name>
  <message>
   <source>Add to the active region (Shift)</source>
   <translation>添加到当前区域 (Shift)</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <source>Colour of the overlay</source>
   <translation>叠加层颜色</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>流量</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>绿色</translation>
  </message>
  <message>
   <source>Hardness</source>
   <translation>硬度</translation>
  </message>
  <message>
   <source>Keep what is in both (Shift+Alt)</source>
   <translation>保留共有部分 (Shift+Alt)</translation>
  </message>
  <message>
   <source>Magenta</source>
   <translation>洋红色</translation>
  </message>
  <message>
   <source>New region</source>
   <translation>新建区域</translation>
  </message>
  <message>
   <source>Radius {pixels} px</source>
   <translation>半径 {pixels} px</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>红色</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>Take away from the active region (Alt)</source>
   <translation>从当前区域减去 (Alt)</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>容差</translation>
  </message>
  <message>
   <source>Tool options</source>
   <translation>工具选项</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>黄色</translation>
  </message>
 </context>
 <context>
  <name>Understood</name>
  <message>
   <source> (guess)</source>
   <translation> (推测)</translation>
  </message>
  <message>
   <source>It means: {reading}</source>
   <translation>意思是：{reading}</translation>
  </message>
  <message>
   <source>Keep {name}</source>
   <translation>保留{name}</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>保持原样</translation>
  </message>
  <message>
   <source>Left out: {left_out}</source>
   <translation>未处理：{left_out}</translation>
  </message>
  <message>
   <source>Restoration cannot do this part of the sentence.</source>
   <translation>修复无法完成句子的这一部分。</translation>
  </message>
  <message>
   <source>Stays as it is: {name}</source>
   <translation>保持原样：{name}</translation>
  </message>
  <message>
   <source>Will restore</source>
   <translation>将修复</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps} 个步骤</translation>
  </message>
 </context>
 <context>
  <name>UnfinishedDialog</name>
  <message>
   <source>A batch was not finished</source>
   <translation>有一个批处理未完成</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>丢弃</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>暂不</translation>
  </message>
  <message>
   <source>What is done is kept. Go on restores the photos that are left.</source>
   <translation>已完成的部分会保留。“继续”将修复剩余的照片。</translation>
  </message>
  <message>
   <source>{left} of {total} photos are left, to “{folder}”</source>
   <translation>剩余 {left} / {total} 张照片，输出到“{folder}”</translation>
  </message>
 </context>
 <context>
  <name>VariantActions</name>
  <message>
   <source>&amp;Compare variants…</source>
   <translation>比较变体(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>删除(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Duplicate this stack as a new variant</source>
   <translation>将此堆栈复制为新变体(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;New variant without steps</source>
   <translation>新建无步骤的变体(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>重命名(&amp;R)…</translation>
  </message>
  <message>
   <source>&amp;Take a snapshot…</source>
   <translation>创建快照(&amp;T)…</translation>
  </message>
  <message>
   <source>&amp;Variants</source>
   <translation>变体(&amp;V)</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>回到“{name}”</translation>
  </message>
  <message>
   <source>De&amp;lete this variant</source>
   <translation>删除此变体(&amp;L)</translation>
  </message>
  <message>
   <source>Delete the snapshot “{name}”</source>
   <translation>删除快照“{name}”</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>删除 {name}</translation>
  </message>
  <message>
   <source>Name of the snapshot</source>
   <translation>快照名称</translation>
  </message>
  <message>
   <source>Name of the variant</source>
   <translation>变体名称</translation>
  </message>
  <message>
   <source>New {name}</source>
   <translation>新建 {name}</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>未打开照片</translation>
  </message>
  <message>
   <source>Rename the variant</source>
   <translation>重命名变体</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>重命名“{title}”</translation>
  </message>
  <message>
   <source>S&amp;napshots</source>
   <translation>快照(&amp;N)</translation>
  </message>
  <message>
   <source>Snapshot {number}</source>
   <translation>快照 {number}</translation>
  </message>
  <message>
   <source>Snapshot “{name}”</source>
   <translation>快照“{name}”</translation>
  </message>
  <message>
   <source>Switch to {name}</source>
   <translation>切换到 {name}</translation>
  </message>
  <message>
   <source>Take a snapshot</source>
   <translation>创建快照</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, first.</source>
   <translation>请先等待照片修复完成，或取消修复。</translation>
  </message>
 </context>
 <context>
  <name>VerifyDialog</name>
  <message>
   <source>Another photo</source>
   <translation>另一张照片</translation>
  </message>
  <message>
   <source>Choose the photo…</source>
   <translation>选择照片…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Every pixel is the photo's own plus the corrections of these steps.</source>
   <translation>每个像素都是照片自身的像素加上这些步骤的修正。</translation>
  </message>
  <message>
   <source>It could not be verified</source>
   <translation>无法验证</translation>
  </message>
  <message>
   <source>It is not what its receipt says</source>
   <translation>与凭据所述不符</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>制作软件</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>No receipt</source>
   <translation>没有凭据</translation>
  </message>
  <message>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Restored, not generated</source>
   <translation>修复而非生成</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log.</source>
   <translation>InstructIR Desktop 内部出错；详情见其日志。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步骤</translation>
  </message>
  <message>
   <source>The model is needed</source>
   <translation>需要模型</translation>
  </message>
  <message>
   <source>The photo is needed</source>
   <translation>需要照片</translation>
  </message>
  <message>
   <source>The photo is rendered again as the file's receipt says, and compared with the file.</source>
   <translation>正在按文件凭据重新计算照片，并与文件比较。</translation>
  </message>
  <message>
   <source>The photo it was made from</source>
   <translation>制作它所用的照片</translation>
  </message>
  <message>
   <source>Untouched</source>
   <translation>未改动</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>Verifying “{name}”</source>
   <translation>正在验证“{name}”</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>以及另外 {count} 个</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels</source>
   <translation>{total:,} 像素中的 {untouched:,} 个</translation>
  </message>
 </context>
 <context>
  <name>Verifying</name>
  <message>
   <source>Cancelled before it was done.</source>
   <translation>在完成之前已取消。</translation>
  </message>
 </context>
 <context>
  <name>ViewActions</name>
  <message>
   <source>Ground a&amp;round the photo</source>
   <translation>照片周围的背景(&amp;R)</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Drop a photo here</source>
   <translation>将照片拖放到这里</translation>
  </message>
  <message>
   <source>Everything stays on this computer, and the original is never changed.</source>
   <translation>一切都留在这台电脑上，原图永远不会被更改。</translation>
  </message>
  <message>
   <source>New here? Click a sentence to see it work on the sample photo:</source>
   <translation>第一次使用？点击一个句子，看看它在示例照片上的效果：</translation>
  </message>
  <message>
   <source>Open a photo…</source>
   <translation>打开照片…</translation>
  </message>
  <message>
   <source>Opens the sample photo and carries this sentence out</source>
   <translation>打开示例照片并执行这个句子</translation>
  </message>
  <message>
   <source>Recent photos</source>
   <translation>最近的照片</translation>
  </message>
  <message>
   <source>Try the sample photo</source>
   <translation>试用示例照片</translation>
  </message>
  <message>
   <source>and write what is wrong with it.</source>
   <translation>并用英语写出它的问题。</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Archive</source>
   <translation>存档</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>Colour and contrast</source>
   <translation>色彩与对比度</translation>
  </message>
  <message>
   <source>Fine detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>雾霾</translation>
  </message>
  <message>
   <source>InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.</source>
   <translation>InstructIR 用于修复照片；它不能添加、移除或重绘内容，因此照片保持原样。</translation>
  </message>
  <message>
   <source>Looks blurred</source>
   <translation>看起来模糊</translation>
  </message>
  <message>
   <source>Looks dark</source>
   <translation>看起来偏暗</translation>
  </message>
  <message>
   <source>Looks faded</source>
   <translation>看起来褪色</translation>
  </message>
  <message>
   <source>Looks hazy</source>
   <translation>看起来有雾</translation>
  </message>
  <message>
   <source>Looks noisy (σ ≈ {sigma})</source>
   <translation>看起来有噪点 (σ ≈ {sigma})</translation>
  </message>
  <message>
   <source>Low light</source>
   <translation>弱光</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>噪点</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>打印</translation>
  </message>
  <message>
   <source>Rain</source>
   <translation>雨</translation>
  </message>
  <message>
   <source>Same as the photo</source>
   <translation>与照片相同</translation>
  </message>
  <message>
   <source>Small, to send</source>
   <translation>小图，便于发送</translation>
  </message>
  <message>
   <source>Streaks like rain</source>
   <translation>有雨丝般的条纹</translation>
  </message>
  <message>
   <source>This sentence asks for no restoration, so the photo stays as it is.</source>
   <translation>这个句子没有要求修复，因此照片保持原样。</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>网页</translation>
  </message>
  <message>
   <source>a number that makes the name new; {number:3} has three digits</source>
   <translation>使名称不重复的编号；{number:3} 为三位数字</translation>
  </message>
  <message>
   <source>background</source>
   <translation>背景</translation>
  </message>
  <message>
   <source>blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>bottom half</source>
   <translation>下半部</translation>
  </message>
  <message>
   <source>bottom quarter</source>
   <translation>下方四分之一</translation>
  </message>
  <message>
   <source>bottom third</source>
   <translation>下方三分之一</translation>
  </message>
  <message>
   <source>bottom-left corner</source>
   <translation>左下角</translation>
  </message>
  <message>
   <source>bottom-right corner</source>
   <translation>右下角</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>中央</translation>
  </message>
  <message>
   <source>colour and contrast</source>
   <translation>色彩与对比度</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>色彩</translation>
  </message>
  <message>
   <source>corners</source>
   <translation>四角</translation>
  </message>
  <message>
   <source>details</source>
   <translation>细节</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>边缘</translation>
  </message>
  <message>
   <source>everywhere except {place}</source>
   <translation>除{place}外的所有部分</translation>
  </message>
  <message>
   <source>exposure</source>
   <translation>曝光</translation>
  </message>
  <message>
   <source>fine detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <source>haze</source>
   <translation>雾霾</translation>
  </message>
  <message>
   <source>height in pixels</source>
   <translation>以像素计的高度</translation>
  </message>
  <message>
   <source>highlights</source>
   <translation>高光</translation>
  </message>
  <message>
   <source>how many steps it has</source>
   <translation>步骤数量</translation>
  </message>
  <message>
   <source>left half</source>
   <translation>左半部</translation>
  </message>
  <message>
   <source>left quarter</source>
   <translation>左侧四分之一</translation>
  </message>
  <message>
   <source>left third</source>
   <translation>左侧三分之一</translation>
  </message>
  <message>
   <source>low light</source>
   <translation>弱光</translation>
  </message>
  <message>
   <source>midtones</source>
   <translation>中间调</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>噪点</translation>
  </message>
  <message>
   <source>rain</source>
   <translation>雨</translation>
  </message>
  <message>
   <source>right half</source>
   <translation>右半部</translation>
  </message>
  <message>
   <source>right quarter</source>
   <translation>右侧四分之一</translation>
  </message>
  <message>
   <source>right third</source>
   <translation>右侧三分之一</translation>
  </message>
  <message>
   <source>shadows</source>
   <translation>阴影</translation>
  </message>
  <message>
   <source>sky</source>
   <translation>天空</translation>
  </message>
  <message>
   <source>subject</source>
   <translation>主体</translation>
  </message>
  <message>
   <source>the day of the export</source>
   <translation>导出日期</translation>
  </message>
  <message>
   <source>the day the photo was taken</source>
   <translation>拍摄日期</translation>
  </message>
  <message>
   <source>the export preset's name</source>
   <translation>导出预设的名称</translation>
  </message>
  <message>
   <source>the format, such as JPEG</source>
   <translation>格式，例如 JPEG</translation>
  </message>
  <message>
   <source>the photo's name</source>
   <translation>照片的名称</translation>
  </message>
  <message>
   <source>the region I draw</source>
   <translation>我画的区域</translation>
  </message>
  <message>
   <source>the sentences of its steps</source>
   <translation>各步骤的句子</translation>
  </message>
  <message>
   <source>top half</source>
   <translation>上半部</translation>
  </message>
  <message>
   <source>top quarter</source>
   <translation>上方四分之一</translation>
  </message>
  <message>
   <source>top third</source>
   <translation>上方三分之一</translation>
  </message>
  <message>
   <source>top-left corner</source>
   <translation>左上角</translation>
  </message>
  <message>
   <source>top-right corner</source>
   <translation>右上角</translation>
  </message>
  <message>
   <source>width in pixels</source>
   <translation>以像素计的宽度</translation>
  </message>
 </context>
 <context>
  <name>Workbench</name>
  <message>
   <source>History</source>
   <translation>历史记录</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>预设</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>变体</translation>
  </message>
 </context>
</TS>
